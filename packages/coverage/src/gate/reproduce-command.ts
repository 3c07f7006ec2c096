import type { CoverageInputs } from '../inputs/coverage-inputs.ts'
import { formatMinimum } from '../rules/compare-share.ts'

/**
 * Writes the command that gives the same verdict on a laptop.
 *
 * Shape:  one line for a POSIX shell with every input that changes the verdict; arguments in single quotes where they need it.
 * Errors: never throws.
 */
export function reproduceCommand(inputs: CoverageInputs, baseSha: string | null): string {
  const min = inputs.min.map(({ metric, minE4 }) => `${metric}>=${percent(minE4)}`).join(',')
  const options: readonly (readonly [string, string | null])[] = [
    ['base', baseSha?.slice(0, 12) ?? null],
    ...inputs.files.map((glob) => ['files', glob] as const),
    ['config', inputs.config === '.velocity.yml' ? null : inputs.config],
    ['min', min === '' ? null : min],
    ['min-patch', optional(inputs.minPatchE4)],
    ['max-new-uncovered', inputs.maxNewUncovered === null ? null : String(inputs.maxNewUncovered)],
    ['max-drop', optional(inputs.maxDropE4)],
    ...inputs.rootMap.map(({ from, to }) => ['root-map', `${from}=>${to}`] as const),
    ['id', inputs.id === 'default' ? null : inputs.id],
  ]
  const given = options.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${quote(value)}`]))
  return ['velocity coverage gate', ...given].join(' ')
}

function optional(valueE4: number | null): string | null {
  return valueE4 === null ? null : percent(valueE4)
}

function percent(valueE4: number): string {
  return formatMinimum(valueE4).replace(' %', '')
}

function quote(text: string): string {
  return /^[\w./@+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
