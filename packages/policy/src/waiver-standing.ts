import type { Waiver } from '@velocity/model'
import { DAY_MS, startOfDayMs } from './calendar.ts'

/** How far ahead of today a waiver may end. Units: days. */
export const MAX_WAIVER_DAYS = 90

/**
 * What a waiver is worth now. `void`: it was granted for another diff, or the diff is not known. `unbound`: it is for a rule about
 * one change and names no diff, so it would open the gate for every change.
 */
export type WaiverStanding = 'valid' | 'void' | 'unbound' | 'too-long' | 'expired'

/** The change that is judged: its digest in hex, null when unknown, and the rules that are about it. */
export interface ChangeUnderTest {
  readonly diffDigest: string | null
  readonly changeRules: readonly string[]
}

/**
 * Tells what a waiver is worth at a moment.
 *
 * Shape:  expired before too-long before void and unbound before valid. Valid through the end (UTC) of its last day.
 * Errors: never throws. A date that does not exist counts as expired.
 */
export function waiverStanding(
  waiver: Waiver,
  now: Date,
  { diffDigest, changeRules }: ChangeUnderTest,
): WaiverStanding {
  const lastDayMs = startOfDayMs(waiver.expires)
  if (lastDayMs === null || !(now.getTime() < lastDayMs + DAY_MS)) return 'expired'
  const todayMs = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  if (lastDayMs > todayMs + MAX_WAIVER_DAYS * DAY_MS) return 'too-long'
  if (waiver.diff !== undefined && (diffDigest === null || waiver.diff !== `sha256:${diffDigest}`)) return 'void'
  return waiver.diff === undefined && changeRules.includes(waiver.rule) ? 'unbound' : 'valid'
}
