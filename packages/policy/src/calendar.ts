/** Milliseconds of a day. */
export const DAY_MS = 86_400_000

/**
 * Gives the first millisecond (UTC) of a day written as `YYYY-MM-DD`.
 *
 * Shape:  null for any other form and for a day that no calendar has, such as 2026-02-30.
 * Units:  milliseconds since 1970-01-01T00:00Z.
 * Errors: never throws.
 */
export function startOfDayMs(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)
  if (match === null) return null
  const startMs = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return new Date(startMs).toISOString().startsWith(date) ? startMs : null
}

/** Tells whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isCalendarDate(date: string): boolean {
  return startOfDayMs(date) !== null
}
