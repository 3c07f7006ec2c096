import type { Position } from './policy-error.ts'

/** A step into a YAML document: a mapping's key or a list's index. */
export type Step = string | number

/** A YAML document as plain data (mappings without prototype) that still knows where everything stands. */
export interface YamlTree {
  readonly value: unknown
  /** Where the value at that path stands; where its nearest parent stands when there is none. */
  positionOf(path: readonly Step[]): Position
  /** Where the key itself stands; the value's place for a list's entry. */
  keyPositionOf(path: readonly Step[]): Position
}

/** Shows a path in messages. Shape: `waivers[0].scope`; '' for the document itself. */
export function showPath(path: readonly Step[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}
