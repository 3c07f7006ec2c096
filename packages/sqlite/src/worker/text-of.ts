/** A value as text: numbers as SQLite writes them, bytes as the literal `x'…'`. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  if (typeof value !== 'number') return String(value)
  if (value === Number.POSITIVE_INFINITY) return 'Inf'
  if (value === Number.NEGATIVE_INFINITY) return '-Inf'
  const text = String(value)
  // A whole number of type REAL keeps its point.
  return /[.e]/.test(text) ? text : `${text}.0`
}
