import { stripControls, UserError } from '@velocity/model'
import { renderDifference } from '../fingerprint/render-difference.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { RollbackProof, ScriptFailure } from '../model/proof.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import { type ProofPorts, proveRollback } from '../proof/prove-rollback.ts'
import { labelOf, rollbackOf } from '../proof/rollback-of.ts'
import { runScript } from '../replay/run-script.ts'
import type { FailedStep, HistoryProof } from './history-proof.ts'

/** What is known of one migration. */
type Entry =
  | { readonly kind: 'upFails'; readonly version: string; readonly failure: ScriptFailure }
  | { readonly kind: 'noDown' | 'empty'; readonly version: string }
  | { readonly kind: 'proven'; readonly version: string; readonly proof: RollbackProof }

/**
 * Proves every migration by itself, oldest to newest: up, down, up, with the schema compared after each step.
 *
 * Shape:  one entry a migration. One whose up fails stays unapplied, and the next is tried on what is there.
 * Errors: `UserError` VEL_MIG_TIMEOUT when a statement did not end and took the database with it.
 */
export async function proveHistory(migrations: readonly Migration[], ports: ProofPorts): Promise<HistoryProof> {
  const entries: Entry[] = []
  let before = await ports.readSchema(ports.database.session)
  for (const migration of migrations) {
    const { entry, schema } = await proveOne(migration, before, ports)
    entries.push(entry)
    before = schema
  }
  return collect(entries)
}

async function proveOne(
  migration: Migration,
  before: SchemaFingerprint,
  ports: ProofPorts,
): Promise<{ readonly entry: Entry; readonly schema: SchemaFingerprint }> {
  const version = labelOf(migration)
  const { session } = ports.database
  const failure = await runScript(migration.up, { session, parser: ports.parser }, ports.timeoutMs)
  refuseLost(version, failure)
  if (failure !== null) return { entry: { kind: 'upFails', version, failure }, schema: await ports.readSchema(session) }
  const after = await ports.readSchema(session)
  if (migration.down === null) return { entry: { kind: 'noDown', version }, schema: after }
  if (isEmpty(migration.down, ports)) return { entry: { kind: 'empty', version }, schema: after }
  const rollback = rollbackOf([migration], [], () => false)
  const proof = await proveRollback({ unit: [migration], rollback, before, after }, ports)
  refuseLost(version, proof.downFailure ?? proof.againFailure)
  return { entry: { kind: 'proven', version, proof }, schema: after }
}

function isEmpty(script: Script, { parser }: ProofPorts): boolean {
  const parsed = parser.parse(script.sql)
  return parsed.ok && parsed.statements.length === 0
}

function refuseLost(version: string, failure: ScriptFailure | null): void {
  if (failure?.failure.isLost !== true) return
  throw new UserError({
    code: 'VEL_MIG_TIMEOUT',
    message: `migration ${version} did not end: ${failure.failure.message} (${failure.path}:${failure.line}).`,
    why: 'a statement waits for itself or loops, and this engine cannot end one statement alone.',
    fix: 'mend the statement, or give it longer: --statement-timeout 300.',
  })
}

function collect(entries: readonly Entry[]): HistoryProof {
  const of = (kind: Entry['kind']): readonly string[] => versionsOf(entries.filter((entry) => entry.kind === kind))
  const proven = entries.flatMap((entry) => (entry.kind === 'proven' ? [entry] : []))
  const classed = (...names: readonly RollbackProof['class'][]): typeof proven =>
    proven.filter(({ proof }) => names.includes(proof.class))
  const empty = of('empty')
  return {
    total: entries.length,
    tested: proven.length + empty.length,
    noDown: of('noDown'),
    upFails: of('upFails'),
    downFails: versionsOf(classed('fails')),
    different: classed('different', 'missing').map(({ version, proof }) => ({
      version,
      objects: (proof.comparison?.differences ?? []).map(renderDifference),
    })),
    columnOrderOnly: versionsOf(classed('column-order')),
    exact: versionsOf(classed('exact')),
    empty,
    reUpFails: versionsOf(proven.filter(({ proof }) => proof.againFailure !== null)),
    reUpDiffers: versionsOf(proven.filter(({ proof }) => proof.again?.verdict === 'different')),
    failures: entries.flatMap(failuresOf),
  }
}

function versionsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ version }) => version)
}

function failuresOf(entry: Entry): readonly FailedStep[] {
  const { version } = entry
  const step = (name: FailedStep['step'], found: ScriptFailure | null): readonly FailedStep[] =>
    found === null
      ? []
      : [{ version, step: name, path: found.path, line: found.line, message: stripControls(found.failure.message) }]
  if (entry.kind === 'upFails') return step('up', entry.failure)
  if (entry.kind !== 'proven') return []
  return [...step('down', entry.proof.downFailure), ...step('up again', entry.proof.againFailure)]
}
