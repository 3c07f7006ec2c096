import type { ScratchDatabase, TappedStatement } from '@velocity/ports'
import { dialectTools } from '../dry-run/dialect-tools.ts'
import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import type { RollbackProof } from '../model/proof.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import { type CommandParts, runDowns, runUp, type UpRun } from './command-session.ts'
import type { Applied } from './find-applied.ts'

/** A database on which the up has run. */
export interface ProofSubject {
  readonly before: SchemaFingerprint
  /** What was applied at the base. */
  readonly base: Applied | null
  readonly up: UpRun
  /** Tables of the tool. */
  readonly own: readonly string[]
}

/** What running the way back showed. */
export interface ProvedCommands {
  readonly after: SchemaFingerprint
  readonly proof: RollbackProof
  /** null when there is no way back. */
  readonly downs: readonly TappedStatement[] | null
}

/**
 * Runs the downs by the tool, and the up once more when they brought the schema back.
 *
 * Shape:  the versions are not told apart yet.
 * Errors: as `runDowns`.
 */
export async function proveCommands(
  database: ScratchDatabase,
  { before, base, up, own }: ProofSubject,
  parts: CommandParts,
): Promise<ProvedCommands> {
  const { commands } = parts.request
  const readSchema = (): Promise<SchemaFingerprint> => dialectTools('postgres').readSchema(database.session, own)
  const after = await readSchema()
  const change = compareFingerprints(before, after)
  const facts = {
    versions: [],
    withoutDown: [],
    hasSchemaChange: change.verdict !== 'identical',
    data: null,
    again: null,
    againFailure: null,
    downFailure: null,
    method: 'clone',
  } as const
  if (commands.down === null) {
    const proof = { ...facts, comparison: change, rolledBack: after }
    return { after, downs: null, proof: { ...proof, class: facts.hasSchemaChange ? 'missing' : 'exact' } }
  }
  const down = await runDowns(database, commands.down, base, up.applied, parts)
  const downs = down.runs.flatMap(({ statements }) => statements)
  if (down.failure !== null) {
    const proof = { ...facts, class: 'fails', downFailure: down.failure, comparison: null, rolledBack: null } as const
    return { after, downs, proof }
  }
  const rolledBack = await readSchema()
  const comparison = compareFingerprints(before, rolledBack)
  const proof = { ...facts, comparison, rolledBack }
  if (comparison.verdict === 'different') return { after, downs, proof: { ...proof, class: 'different' } }
  const again = await runUp(database, parts.ports.tools.root, parts)
  return {
    after,
    downs,
    proof: {
      ...proof,
      class: comparison.verdict === 'identical' ? 'exact' : 'column-order',
      againFailure: again.failure,
      again: again.failure === null ? compareFingerprints(after, await readSchema()) : null,
    },
  }
}
