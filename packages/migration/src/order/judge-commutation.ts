import type { RuleHit } from '../model/hit.ts'
import type { SchemaComparison, SchemaFingerprint } from '../model/schema.ts'
import type { OpenChange } from './open-change.ts'

/** What came of applying two changes in one order: the schema, or why it failed. */
export type AppliedInOrder =
  | { readonly ok: true; readonly fingerprint: SchemaFingerprint }
  | { readonly ok: false; readonly path: string; readonly line: number | null; readonly message: string }

/**
 * MG-ORD-04: says whether it matters which of two pull requests is merged first.
 *
 * Shape:  [] when both orders give the same schema; column order does not count. One hit otherwise. It weighs what configuration
 *         says: whoever opens a pull request must not be able to stop all others.
 * Errors: never throws.
 */
export function judgeCommutation(
  other: OpenChange,
  thisFirst: AppliedInOrder,
  otherFirst: AppliedInOrder,
  compare: (expected: SchemaFingerprint, actual: SchemaFingerprint) => SchemaComparison,
): readonly RuleHit[] {
  const name = `pull request #${other.number} (${other.headRef})`
  if (thisFirst.ok && otherFirst.ok) {
    const { verdict, differences } = compare(thisFirst.fingerprint, otherFirst.fingerprint)
    if (verdict !== 'different') return []
    const first = differences
      .slice(0, 3)
      .map(({ kind, name: object, property }) => `${kind} ${object}${property === null ? '' : ` (${property})`}`)
    const more = differences.length > first.length ? ` and ${differences.length - first.length} more` : ''
    return [
      hit(other, null, null, `with ${name} the schema depends on who is merged first: ${first.join(', ')}${more}.`),
    ]
  }
  const failed = thisFirst.ok ? otherFirst : thisFirst
  const place = failed.ok ? { path: null, line: null, message: '' } : failed
  if (!thisFirst.ok && !otherFirst.ok)
    return [hit(other, place.path, place.line, `with ${name} this fails in both orders: ${place.message}.`)]
  const order = thisFirst.ok ? `when ${name} is merged first` : `when this is merged before ${name}`
  return [hit(other, place.path, place.line, `it fails ${order}: ${place.message}.`)]
}

function hit(other: OpenChange, path: string | null, line: number | null, message: string): RuleHit {
  return {
    rule: 'MG-ORD-04',
    message,
    why: 'both touch the same objects, and each was tried without the other.',
    fix: `agree on the order with #${other.number}, and merge the base branch into the second one before it goes in.`,
    path,
    line,
    version: null,
    object: `#${other.number}`,
  }
}
