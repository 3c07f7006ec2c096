import type { GateOutcome } from '@velocity/ports'
import type { Redactor } from './redactor.ts'

/** Words that machines compare: none of them comes from outside. */
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
  'fingerprint',
])

/**
 * Sends everything that a gate gives back through the redactor once more: the net below the texts that were made of redacted parts.
 *
 * Shape:  the same outcome, with every whole secret replaced in every text that is not a word of ours.
 * Errors: never throws.
 */
export function redactOutcome(outcome: GateOutcome, redactor: Redactor): GateOutcome {
  return walk(outcome, redactor, '') as GateOutcome
}

function walk(value: unknown, redactor: Redactor, key: string): unknown {
  if (typeof value === 'string') return OWN_KEYS.has(key) ? value : redactor.redactWhole(value)
  if (Array.isArray(value)) return value.map((entry) => walk(entry, redactor, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, redactor, name)]))
}
