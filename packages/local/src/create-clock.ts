import type { Clock } from '@velocity/ports'

/** The machine's own clock. */
export function createClock(): Clock {
  return { now: () => new Date() }
}
