/**
 * Shows a share, rounded towards failure.
 *
 * Shape:  `79.99 %`, always two decimals; `–` when the total is 0.
 * Units:  percent, floored: 79.996 is shown as 79.99 and 100.00 only when nothing is missing.
 * Errors: never throws for whole numbers; both must be.
 */
export function formatPercent(covered: number, total: number): string {
  if (total === 0) return '–'
  const hundredths = (BigInt(covered) * 10_000n) / BigInt(total)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')} %`
}
