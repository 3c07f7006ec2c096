import type { Subject } from '@velocity/model'
import type { SecretInputs } from '../inputs/secret-inputs.ts'

/** Writes the command that gives the same findings on a laptop. Errors: never throws. */
export function reproduceCommand(inputs: SecretInputs, { baseSha, headSha }: Subject): string {
  const what =
    inputs.mode === 'history'
      ? ['--history']
      : inputs.mode === 'staged'
        ? ['--staged']
        : inputs.mode === 'tree'
          ? ['--tree', quote(inputs.tree)]
          : baseSha === null
            ? []
            : ['--range', `${baseSha.slice(0, 12)}..${headSha.slice(0, 12)}`]
  const options: readonly (readonly [string, string | null])[] = [
    ['config', inputs.config === '.velocity.yml' ? null : inputs.config],
    ['scanner-config', inputs.scannerConfig],
    ['baseline', inputs.baseline],
    ['block-on', inputs.blockOn],
    ['inline-allow', inputs.inlineAllow],
    ['compat', inputs.compat],
    ['id', inputs.id === 'default' ? null : inputs.id],
  ]
  const given = options.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${quote(value)}`]))
  return ['velocity secrets scan', ...what, ...given].join(' ')
}

function quote(text: string): string {
  return /^[\w./@+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
