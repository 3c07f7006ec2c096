import type { GateOutcome } from '@velocity/ports'
import type { Redactor } from './redactor.ts'

/** Words that machines compare: none of them comes from outside, but in a waiver. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  'schema',
  'gate',
  'id',
  'verdict',
  'enforcement',
  'reason',
  'severity',
  'code',
  'rule',
  'digest',
  'headSha',
  'baseSha',
])

/**
 * Sends everything that a gate gives back through the redactor once more: the net below the texts that were made of redacted parts.
 *
 * Shape:  the same outcome, with every whole secret replaced in every text that is not a word of ours.
 * Errors: never throws.
 */
export function redactOutcome(outcome: GateOutcome, redactor: Redactor): GateOutcome {
  return walk(outcome, redactor, false) as GateOutcome
}

function walk(value: unknown, redactor: Redactor, isOwn: boolean): unknown {
  if (typeof value === 'string') return isOwn ? value : redactor.redactWhole(value)
  if (Array.isArray(value)) return value.map((entry) => walk(entry, redactor, isOwn))
  if (typeof value !== 'object' || value === null) return value
  return mapValues(value, (entry, key) =>
    key === 'waiver' ? redactAll(entry, redactor) : walk(entry, redactor, OWN_KEYS.has(key)),
  )
}

/** Somebody wrote a waiver by hand, its id and reason too. */
function redactAll(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.redactWhole(value)
  if (typeof value !== 'object' || value === null) return value
  return mapValues(value, (entry) => redactAll(entry, redactor))
}

function mapValues(value: object, change: (entry: unknown, key: string) => unknown): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry, key)]))
}
