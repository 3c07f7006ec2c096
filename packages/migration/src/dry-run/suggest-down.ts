import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import type { Script } from '../model/migration.ts'
import type { RollbackProof } from '../model/proof.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { ProofPorts } from '../proof/prove-rollback.ts'
import { inPassing } from '../replay/in-passing.ts'
import { type GeneratedDown, generateDown } from '../suggest/generate-down.ts'
import type { SuggestedDown } from './dry-run-types.ts'

/** What a suggestion is made of. */
export interface SuggestionRequest {
  readonly proof: RollbackProof
  readonly downs: readonly Script[]
  readonly before: SchemaFingerprint
  readonly after: SchemaFingerprint
}

/**
 * Makes a rollback for a unit that has none or a wrong one, and offers it only when running it restores the schema.
 *
 * Shape:  first what is missing at the end of the present down, else a whole one; null when neither restores the schema.
 * Errors: never throws for what the server refuses; the database is left as it was.
 */
export async function suggestDown(request: SuggestionRequest, ports: ProofPorts): Promise<SuggestedDown | null> {
  const { proof, downs } = request
  if (proof.class === 'different' || (proof.class === 'missing' && downs.length > 0)) {
    const appended = await tryWith(downs, request, ports)
    if (appended !== null) return { use: 'append', ...appended }
  }
  const whole = await tryWith([], request, ports)
  return whole === null ? null : { use: 'replace', ...whole }
}

async function tryWith(
  first: readonly Script[],
  { before, after }: SuggestionRequest,
  ports: ProofPorts,
): Promise<Omit<SuggestedDown, 'use'> | null> {
  const { readSchema, timeoutMs } = ports
  const { result } = await inPassing(async ({ session, runAll }) => {
    if ((await runAll(first)) !== null) return null
    const present = first.length === 0 ? after : await readSchema(session)
    const generated: GeneratedDown = generateDown(before, present)
    if (generated.statements.length === 0 || generated.unsupported.length > 0) return null
    const sql = generated.statements.map((statement) => `${statement.replace(/;\s*$/u, '')};`).join('\n')
    const outcome = await session.run(sql, timeoutMs)
    if (!outcome.ok) return null
    const comparison = compareFingerprints(before, await readSchema(session))
    return comparison.verdict === 'different' ? null : { sql, loses: generated.loses }
  }, ports)
  return result
}
