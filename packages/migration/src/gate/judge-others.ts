import type { OtherOutcome } from '../dry-run/dry-run-types.ts'
import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import type { RuleHit } from '../model/hit.ts'
import type { Migration } from '../model/migration.ts'
import { judgeCommutation } from '../order/judge-commutation.ts'

/** What other pull requests come to. */
export interface OthersJudgement {
  readonly hits: readonly RuleHit[]
  readonly notices: readonly string[]
}

/**
 * MG-ORD-04 for every pull request that was tried; what could not be tried is a notice.
 *
 * Shape:  every hit points at a file of this change: the other's are not here.
 * Errors: never throws.
 */
export function judgeOthers(
  outcomes: readonly OtherOutcome[],
  commutativity: 'error' | 'warning' | 'off',
  unit: readonly Migration[],
): OthersJudgement {
  if (commutativity === 'off') return { hits: [], notices: [] }
  return {
    hits: outcomes.flatMap((one) =>
      one.kind === 'tried'
        ? judgeCommutation(one.change, one.thisFirst, one.otherFirst, compareFingerprints).map((hit) => ({
            ...atOwnFile(hit, unit),
            severity: commutativity,
          }))
        : [],
    ),
    notices: outcomes.flatMap((one) => {
      if (one.kind === 'tried') return []
      const { number, headRef } = one.change
      const why = one.kind === 'broken' ? `it does not run: ${one.message}` : 'there was no time left'
      return [`whether the order matters is not known for pull request #${number} (${headRef}): ${why}.`]
    }),
  }
}

function atOwnFile(hit: RuleHit, unit: readonly Migration[]): RuleHit {
  const last = unit.at(-1)
  if (last === undefined || unit.some(({ up }) => up.path === hit.path)) return hit
  const stop = hit.path === null ? '' : ` It stops at ${hit.path}:${hit.line ?? 1}.`
  return { ...hit, why: `${hit.why ?? ''}${stop}`, path: last.up.path, line: null }
}
