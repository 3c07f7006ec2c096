import { inputInvalid } from '@velocity/policy'

/** A percentage's unit: ten-thousandths of a percent, so that thresholds are whole numbers and comparisons exact. */
export const PERCENT_E4 = 10_000

/**
 * Parses a percentage such as `80`, `79.95` or `80 %` exactly.
 *
 * Units:  ten-thousandths of a percent; at most four decimals, a dot as decimal sign.
 * Errors: `UserError` VEL_INPUT_INVALID for anything else: `80,5`, `1e2`, `-1`, `100.1`.
 */
export function parsePercentE4(name: string, value: string): number {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?\s?%?$/u.exec(value)
  const scaled = match === null ? Number.NaN : Number(match[1]) * PERCENT_E4 + Number((match[2] ?? '').padEnd(4, '0'))
  if (!(scaled <= 100 * PERCENT_E4)) {
    throw inputInvalid(name, value, 'a percentage from 0 to 100 with at most four decimals, for example 80 or 79.5')
  }
  return scaled
}
