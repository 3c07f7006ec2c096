import type { SuggestedDown } from '../dry-run/dry-run-types.ts'
import { renderDifference } from '../fingerprint/render-difference.ts'
import type { RuleHit } from '../model/hit.ts'
import type { Migration } from '../model/migration.ts'
import type { RollbackProof } from '../model/proof.ts'
import type { SchemaComparison } from '../model/schema.ts'
import { labelOf } from '../proof/rollback-of.ts'
import { failureText } from './failure-text.ts'
import { isDeclared } from './is-declared.ts'

const MAX_NAMED = 3
const MAX_LISTED = 20

/** What a proof is said with. */
export interface ProofWords {
  readonly unit: readonly Migration[]
  readonly suggestion: SuggestedDown | null
  /** What the plan says cannot be taken back. */
  readonly irreversible: readonly string[]
  /** Whether saying anything is enough, or each object has to be named. */
  readonly isAnyDeclarationEnough: boolean
  readonly columnOrder: 'error' | 'warning' | 'off'
}

/**
 * Says what running the rollback showed: at most one hit for the rollback and one for the second up.
 *
 * Errors: never throws.
 */
export function hitsOfProof(proof: RollbackProof, words: ProofWords): readonly RuleHit[] {
  return [...rollbackHit(proof, words), ...againHit(proof, words)]
}

function rollbackHit(proof: RollbackProof, words: ProofWords): readonly RuleHit[] {
  if (proof.class === 'exact') return []
  if (proof.class === 'fails') return [failsHit(proof, words)]
  if (proof.class === 'missing') return [missingHit(proof, words)]
  if (proof.comparison === null) return []
  return proof.class === 'column-order'
    ? orderHit(proof, proof.comparison, words)
    : [differentHit(proof, proof.comparison, words)]
}

function missingHit(proof: RollbackProof, words: ProofWords): RuleHit {
  const { unit, suggestion } = words
  const version = proof.withoutDown[0] ?? null
  const migration = unit.find((one) => labelOf(one) === version)
  const left = proof.comparison === null ? '' : `; ${named(proof.comparison)}`
  return {
    rule: 'MG-RB-01',
    ...declaredLevel(proof.comparison, words),
    message: `${proof.withoutDown.length > 1 ? 'Migrations' : 'Migration'} ${proof.withoutDown.join(', ')}: the schema is changed, and ${migration?.down == null ? 'there is no down migration' : 'the down migration holds no statement'}${left}.`,
    why: 'when this release has to go back, the schema stays as it is now, and the older code meets it.',
    fix:
      suggestionText(suggestion) ??
      'write the down migration, or own up to it in the plan: name each object below irreversible, with how it is mended forward.',
    path: migration?.down?.path ?? migration?.up.path ?? null,
    line: migration?.down?.startLine ?? 1,
    version,
    object: null,
  }
}

function failsHit(proof: RollbackProof, { suggestion }: ProofWords): RuleHit {
  const failure = proof.downFailure
  return {
    rule: 'MG-RB-02',
    message: `The down migration fails: ${failure === null ? 'it did not run' : failureText(failure)}.`,
    why: 'it was run on a database that the up migrations had just made; in production it would fail the same way, in the middle of an incident.',
    fix: suggestionText(suggestion) ?? 'mend the statement; run it with: velocity migration check',
    path: failure?.path ?? null,
    line: failure?.line ?? null,
    version: proof.versions.at(-1) ?? null,
    object: null,
  }
}

function differentHit(proof: RollbackProof, comparison: SchemaComparison, words: ProofWords): RuleHit {
  const { unit, suggestion } = words
  const place = unit.findLast(({ down }) => down !== null)
  return {
    rule: 'MG-RB-03',
    ...declaredLevel(comparison, words),
    message: `After up and down the schema is not what it was: ${named(comparison)}.`,
    why: `a release that goes back would run on a schema that no release was tested on.${comparison.differences.length > MAX_NAMED ? `\n${listed(comparison)}` : ''}`,
    fix: suggestionText(suggestion) ?? 'let the down migration restore each of them.',
    path: place?.down?.path ?? null,
    line: place?.down?.startLine ?? null,
    version: proof.versions.at(-1) ?? null,
    object: comparison.differences[0]?.name ?? null,
  }
}

/** What the plan owns up to is a note. */
function declaredLevel(
  comparison: SchemaComparison | null,
  { irreversible, isAnyDeclarationEnough }: ProofWords,
): Pick<RuleHit, 'severity'> {
  const isAny = isAnyDeclarationEnough && irreversible.length > 0
  return isAny || isDeclared(comparison, irreversible) ? { severity: 'note' } : {}
}

function orderHit(
  { versions }: RollbackProof,
  { reordered: tables }: SchemaComparison,
  { unit, columnOrder }: ProofWords,
): readonly RuleHit[] {
  const place = unit.findLast(({ down }) => down !== null)
  return [
    {
      rule: 'MG-RB-04',
      severity: columnOrder === 'off' ? 'note' : columnOrder,
      message: `After up and down the columns of ${tables.slice(0, MAX_NAMED).join(', ')} stand in another order.`,
      why: 'a column that is dropped and added again goes to the end; statements that name their columns do not notice.',
      path: place?.down?.path ?? null,
      line: place?.down?.startLine ?? null,
      version: versions.at(-1) ?? null,
      object: tables[0] ?? null,
    },
  ]
}

/** After a rollback that left another schema the second up says nothing new. */
function againHit(proof: RollbackProof, { unit }: ProofWords): readonly RuleHit[] {
  const { again, againFailure, versions } = proof
  if (proof.class !== 'exact' && proof.class !== 'column-order') return []
  const what = againText(proof)
  if (what === null) return []
  const [first] = unit
  return [
    {
      rule: 'MG-RB-05',
      message: `The up migration, run once more after the down, ${what}.`,
      why: 'a release that was rolled back is deployed again once it is mended, and would stop here.',
      path: againFailure?.path ?? first?.up.path ?? null,
      line: againFailure?.line ?? first?.up.startLine ?? null,
      version: versions[0] ?? null,
      object: again?.differences[0]?.name ?? null,
    },
  ]
}

function againText({ again, againFailure }: RollbackProof): string | null {
  if (againFailure !== null) return `fails: ${failureText(againFailure)}`
  return again?.verdict === 'different' ? `leads to another schema: ${named(again)}` : null
}

function named({ differences }: SchemaComparison): string {
  const more = differences.length - MAX_NAMED
  const first = differences.slice(0, MAX_NAMED).map(renderDifference).join('; ')
  return more > 0 ? `${first}; and ${more} more` : first
}

function listed({ differences }: SchemaComparison): string {
  const lines = differences.slice(0, MAX_LISTED).map((difference) => `- ${renderDifference(difference)}`)
  const more = differences.length - MAX_LISTED
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function suggestionText(suggestion: SuggestedDown | null): string | null {
  if (suggestion === null) return null
  const how =
    suggestion.use === 'append'
      ? '-- add this to the end of the down migration; it was run, and the schema came back:'
      : '-- this down migration was generated and run, and the schema came back:'
  const loses = suggestion.loses.map((one) => `-- does not bring back: ${one}`)
  return [how, ...loses, suggestion.sql].join('\n')
}
