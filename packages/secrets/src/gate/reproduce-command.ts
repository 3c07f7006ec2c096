import type { Subject } from '@velocity/model'
import type { SecretInputs } from '../inputs/secret-inputs.ts'
import type { ScanPlan } from '../range/scan-plan.ts'

/**
 * Writes the command that gives the same findings on a laptop.
 *
 * Shape:  what was scanned decides, not the input: `auto` on a schedule is the history.
 * Errors: never throws.
 */
export function reproduceCommand(inputs: SecretInputs, plan: Pick<ScanPlan, 'kind'>, subject: Subject): string {
  const what = optionsOf(inputs, plan, subject)
  const options: readonly (readonly [string, string | null])[] = [
    ['config', inputs.config === '.velocity.yml' ? null : inputs.config],
    ['scanner-config', inputs.scannerConfig],
    ['baseline', inputs.baseline],
    ['block-on', inputs.blockOn],
    ['inline-allow', inputs.inlineAllow],
    ['compat', inputs.compat],
    ['decode-depth', inputs.decodeDepth?.toString() ?? null],
    ['archive-depth', inputs.archiveDepth?.toString() ?? null],
    ['max-minutes', inputs.maxMinutes?.toString() ?? null],
    ['enforcement', inputs.enforcement],
    ['id', inputs.id === 'default' ? null : inputs.id],
  ]
  const given = options.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${quote(value)}`]))
  return ['velocity secrets scan', ...what, ...given].join(' ')
}

function optionsOf(
  { tree }: SecretInputs,
  { kind }: Pick<ScanPlan, 'kind'>,
  { baseSha, headSha }: Subject,
): readonly string[] {
  if (kind === 'history') return ['--history']
  if (kind === 'staged') return ['--staged']
  if (kind === 'folder') return ['--tree', quote(tree)]
  return baseSha === null ? [] : ['--range', `${baseSha.slice(0, 12)}..${headSha.slice(0, 12)}`]
}

function quote(text: string): string {
  return /^[\w./@+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
