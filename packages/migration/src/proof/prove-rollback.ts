import type { DatabaseSession, ScratchDatabase, SqlParser } from '@velocity/ports'
import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { RollbackProof, ScriptFailure } from '../model/proof.ts'
import type { SchemaComparison, SchemaFingerprint } from '../model/schema.ts'
import { runInside } from '../replay/run-inside.ts'
import { runScript } from '../replay/run-script.ts'
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
export interface ProofPorts {
  readonly database: ScratchDatabase
  readonly parser: SqlParser
  readonly readSchema: (session: DatabaseSession) => Promise<SchemaFingerprint>
  readonly timeoutMs: number
  /** Whether a transaction takes DDL back; where it does not, copies are used. */
  readonly hasTransactionalDdl: boolean
}

/** What running the downs, and the ups once more, showed. */
interface Run {
  readonly downFailure: ScriptFailure | null
  readonly comparison: SchemaComparison | null
  readonly againFailure: ScriptFailure | null
  readonly again: SchemaComparison | null
}

/**
 * Runs the rollback of a unit and the unit once more, and says whether the schema came back.
 *
 * Shape:  the database is left as it was: all of it runs in a transaction that is rolled back, or in a copy where a statement
 *         cannot run in one. A unit that changed no schema and has nothing to run is `exact`.
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
    const nothing = { comparison: change, downFailure: null, again: null, againFailure: null }
    return { ...facts, ...nothing, class: facts.hasSchemaChange ? 'missing' : 'exact', method: 'transaction' }
  }
  const inside = ports.hasTransactionalDdl ? await proveInside(request, ports) : null
  const run = inside ?? (await proveInCopy(request, ports))
  return { ...facts, ...run, class: classOf(run, rollback), method: inside === null ? 'clone' : 'transaction' }
}

function classOf({ downFailure, comparison }: Run, { withoutDown }: Rollback): RollbackProof['class'] {
  if (downFailure !== null || comparison === null) return 'fails'
  if (comparison.verdict === 'identical') return 'exact'
  if (comparison.verdict === 'column-order') return 'column-order'
  return withoutDown.length > 0 ? 'missing' : 'different'
}

async function proveInside(request: ProofRequest, ports: ProofPorts): Promise<Run | null> {
  const { session } = ports.database
  await session.run('BEGIN')
  const run = await runBoth(request, ports, session, async (script): Promise<ScriptFailure | 'impossible' | null> => {
    const outcome = await runInside(script, { session, parser: ports.parser }, ports.timeoutMs)
    if (outcome.kind === 'impossible') return 'impossible'
    return outcome.kind === 'failed' ? outcome.failure : null
  })
  if (run === 'impossible' || run.downFailure?.failure.isLost !== true) await session.run('ROLLBACK')
  return run === 'impossible' ? null : run
}

async function proveInCopy(request: ProofRequest, ports: ProofPorts): Promise<Run> {
  const copy = await ports.database.clone()
  try {
    const { session } = copy
    return await runBoth<never>(request, ports, session, (script) =>
      runScript(script, { session, parser: ports.parser }, ports.timeoutMs),
    )
  } finally {
    await copy.drop()
  }
}

/** `Other` is what a way of running scripts may answer beside a failure. */
type RunOne<Other extends string> = (script: Script) => Promise<ScriptFailure | Other | null>

async function runBoth<Other extends string>(
  { unit, rollback, before, after }: ProofRequest,
  { readSchema }: ProofPorts,
  session: DatabaseSession,
  runOne: RunOne<Other>,
): Promise<Run | Other> {
  const nothing = { comparison: null, againFailure: null, again: null }
  const downFailure = await runAll(rollback.scripts, runOne)
  if (typeof downFailure === 'string') return downFailure
  if (downFailure !== null) return { ...nothing, downFailure }
  const comparison = compareFingerprints(before, await readSchema(session))
  const againFailure = await runAll(
    unit.map(({ up }) => up),
    runOne,
  )
  if (typeof againFailure === 'string') return againFailure
  if (againFailure !== null) return { ...nothing, downFailure: null, comparison, againFailure }
  return {
    downFailure: null,
    comparison,
    againFailure: null,
    again: compareFingerprints(after, await readSchema(session)),
  }
}

async function runAll<Other extends string>(
  scripts: readonly Script[],
  runOne: RunOne<Other>,
): Promise<ScriptFailure | Other | null> {
  for (const script of scripts) {
    const failure = await runOne(script)
    if (failure !== null) return failure
  }
  return null
}
