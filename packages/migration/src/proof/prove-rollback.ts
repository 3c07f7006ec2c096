import type { DatabaseSession } from '@velocity/ports'
import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import type { Migration } from '../model/migration.ts'
import type { RollbackProof } from '../model/proof.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import { inPassing, type PassingPorts, type Trial } from '../replay/in-passing.ts'
import { labelOf, type Rollback } from './rollback-of.ts'

/** A unit that was applied, and how it is to be taken back. */
export interface ProofRequest {
  /** In the order in which they were applied. */
  readonly unit: readonly Migration[]
  readonly rollback: Rollback
  /** The schema before the unit, and after it. */
  readonly before: SchemaFingerprint
  readonly after: SchemaFingerprint
}

/** The database with the unit applied, and how to look at it. */
export interface ProofPorts extends PassingPorts {
  readonly readSchema: (session: DatabaseSession) => Promise<SchemaFingerprint>
}

/** What running the downs, and the ups once more, showed. */
type Run = Pick<RollbackProof, 'downFailure' | 'comparison' | 'rolledBack' | 'againFailure' | 'again'>

/**
 * Runs the rollback of a unit and the unit once more, and says whether the schema came back.
 *
 * Shape:  the database is left as it was. A unit that changed no schema and has nothing to run is `exact`.
 * Errors: never throws for what the server refuses.
 */
export async function proveRollback(request: ProofRequest, ports: ProofPorts): Promise<RollbackProof> {
  const { unit, rollback, before, after } = request
  const change = compareFingerprints(before, after)
  const facts = {
    versions: unit.map(labelOf),
    hasSchemaChange: change.verdict !== 'identical',
    withoutDown: rollback.withoutDown,
    data: null,
  }
  if (rollback.scripts.length === 0) {
    const nothing = { comparison: change, rolledBack: after, downFailure: null, again: null, againFailure: null }
    return { ...facts, ...nothing, class: facts.hasSchemaChange ? 'missing' : 'exact', method: 'transaction' }
  }
  const { result, method } = await inPassing((trial) => runBoth(request, ports, trial), ports)
  return { ...facts, ...result, class: classOf(result, rollback), method }
}

function classOf({ downFailure, comparison }: Run, { withoutDown }: Rollback): RollbackProof['class'] {
  if (downFailure !== null || comparison === null) return 'fails'
  if (comparison.verdict === 'identical') return 'exact'
  if (comparison.verdict === 'column-order') return 'column-order'
  return withoutDown.length > 0 ? 'missing' : 'different'
}

async function runBoth(
  { unit, rollback, before, after }: ProofRequest,
  { readSchema }: ProofPorts,
  { session, runAll }: Trial,
): Promise<Run> {
  const nothing = { comparison: null, rolledBack: null, againFailure: null, again: null }
  const downFailure = await runAll(rollback.scripts)
  if (downFailure !== null) return { ...nothing, downFailure }
  const rolledBack = await readSchema(session)
  const comparison = compareFingerprints(before, rolledBack)
  const againFailure = await runAll(unit.map(({ up }) => up))
  if (againFailure !== null) return { downFailure: null, comparison, rolledBack, againFailure, again: null }
  const again = compareFingerprints(after, await readSchema(session))
  return { downFailure: null, comparison, rolledBack, againFailure: null, again }
}
