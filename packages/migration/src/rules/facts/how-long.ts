import type { RuleContext } from '../rule-context.ts'
import type { HeldLock } from './locks.ts'
import { shortName } from './names.ts'
import type { Work } from './work.ts'

/** Units: milliseconds in the larger unit that a person would use, rounded up: `420 ms`, `42 s`, `7 min`, `3 h`. */
export function durationText(ms: number): string {
  if (ms < 1_000) return `${Math.ceil(ms)} ms`
  if (ms < 120_000) return `${Math.ceil(ms / 1_000)} s`
  if (ms < 7_200_000) return `${Math.ceil(ms / 60_000)} min`
  return `${Math.ceil(ms / 3_600_000)} h`
}

/** A count with commas between thousands. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** How long work takes in production: `for ≈ 42 s at 12,000,000 rows`, or that it grows with the table. */
export function howLong(context: RuleContext, { relation, estimateMs }: Work): string {
  if (estimateMs === null) {
    const unknown = context.hasStats ? '; the statistics do not know it' : ''
    return `for a time that grows with the table${unknown}`
  }
  const rows = context.rows[relation]
  return `for ≈ ${durationText(estimateMs)}${rows === undefined ? '' : ` at ${countText(rows)} rows`}`
}

/** What a lock keeps others from: `blocks reads and writes of users (ACCESS EXCLUSIVE)`. */
export function blocksText({ relation, blocks, mode }: HeldLock): string {
  return `blocks ${blocks} of ${shortName(relation)} (${mode})`
}

/** The other relations that a statement locks, which it may not even name: `; it also blocks writes of orders (SHARE ROW EXCLUSIVE)`. */
export function alsoBlocks(locks: readonly HeldLock[], relation: string): string {
  const others = locks.filter((lock) => lock.relation !== relation)
  if (others.length === 0) return ''
  const texts = others.map((lock) => `${blocksText(lock)}${lock.isNamed ? '' : ', which it does not name'}`)
  return `; it also ${texts.join(' and ')}`
}
