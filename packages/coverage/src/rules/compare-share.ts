import type { Tally } from '../model/file-coverage.ts'

const WHOLE_E4 = 1_000_000n

/**
 * Tells whether a share reaches a minimum, by cross-multiplication: 79.996 % does not reach 80 %.
 *
 * Shape:  true for nothing out of nothing; the caller decides what an empty scope means.
 * Units:  the minimum in ten-thousandths of a percent.
 * Errors: never throws for whole numbers.
 */
export function isReached({ covered, total }: Tally, minE4: number): boolean {
  return BigInt(covered) * WHOLE_E4 >= BigInt(minE4) * BigInt(total)
}

/**
 * Tells whether a share fell by more than is allowed.
 *
 * Shape:  false when either side is empty.
 * Units:  the allowance in ten-thousandths of a percentage point.
 * Errors: never throws for whole numbers.
 */
export function isDropOver(before: Tally, now: Tally, allowedE4: number): boolean {
  if (before.total === 0 || now.total === 0) return false
  return dropNumerator(before, now) * WHOLE_E4 > BigInt(allowedE4) * BigInt(before.total) * BigInt(now.total)
}

/**
 * Shows how a share changed, rounded towards failure: `-1.24 pp`, `+0.50 pp`.
 *
 * Shape:  `n/a` when either side is empty.
 * Errors: never throws for whole numbers.
 */
export function formatChange(before: Tally, now: Tally): string {
  if (before.total === 0 || now.total === 0) return 'n/a'
  const scaled = -dropNumerator(before, now) * 10_000n
  const divisor = BigInt(before.total) * BigInt(now.total)
  const floored = scaled >= 0n ? scaled / divisor : -((-scaled + divisor - 1n) / divisor)
  const size = floored < 0n ? -floored : floored
  return `${floored < 0n ? '-' : '+'}${size / 100n}.${String(size % 100n).padStart(2, '0')} pp`
}

/** Shows a minimum: `80 %`, `79.95 %`. Units: ten-thousandths of a percent. */
export function formatMinimum(minE4: number): string {
  const decimals = String(minE4 % 10_000)
    .padStart(4, '0')
    .replace(/0+$/u, '')
  return `${Math.floor(minE4 / 10_000)}${decimals === '' ? '' : `.${decimals}`} %`
}

function dropNumerator(before: Tally, now: Tally): bigint {
  return BigInt(before.covered) * BigInt(now.total) - BigInt(now.covered) * BigInt(before.total)
}
