const LAST_SECOND = 253402300799

/**
 * Says when a credential ends: `expires on 2021-04-05`. The clock is not read: the caller compares.
 *
 * Units:  seconds since 1970, UTC. Shape: null when it is no number, or of no year between 1970 and 9999.
 */
export function expiresOn(seconds: unknown): string | null {
  if (typeof seconds !== 'number' || !(seconds > 0) || seconds > LAST_SECOND) return null
  return `expires on ${new Date(seconds * 1000).toISOString().slice(0, 10)}`
}
