import { UserError } from '@velocity/model'
import type { ScratchDatabase, ScratchServer } from '@velocity/ports'
import { dialectTools } from '../dry-run/dialect-tools.ts'
import type { DryRun, TracedScript } from '../dry-run/dry-run-types.ts'
import { engineRequestOf } from '../dry-run/engine-request.ts'
import { queriesOnBase, queriesOnHead } from '../dry-run/query-state.ts'
import { suggestDown } from '../dry-run/suggest-down.ts'
import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import { renderDifference } from '../fingerprint/render-difference.ts'
import { failureText } from '../hits/failure-text.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { ProofPorts } from '../proof/prove-rollback.ts'
import { runScript } from '../replay/run-script.ts'
import { type CapturedUnit, capturedUnit } from './captured-unit.ts'
import type { CommandDryPorts, CommandDryRequest, CommandDryRun } from './command-dry-run.ts'
import { type CommandParts, runUp } from './command-session.ts'
import { fileOfVersion } from './file-of-version.ts'
import { type Applied, addedVersions, findApplied } from './find-applied.ts'
import { type ProvedCommands, proveCommands } from './prove-commands.ts'
import { runSeededCommands } from './seeded-commands.ts'

/** Nothing of it was reached. */
const NOTHING = {
  before: null,
  after: null,
  ups: [],
  downs: [],
  upFailure: null,
  proof: null,
  seeded: null,
  compat: null,
  suggestion: null,
  hasBookkeeping: null,
} as const
const NO_UNIT = { unit: [], lines: new Map(), doubt: null, notices: [] } as const

/** A database in the state of the base. */
interface Base {
  readonly database: ScratchDatabase
  readonly applied: Applied | null
  readonly before: SchemaFingerprint
}

/**
 * Runs a change whose migrations are programs: the base's by the base's own files, then the change's up, down and up again, each by the
 * tool itself; what the tool sent is run once more statement by statement, so that all that holds for SQL holds for it.
 *
 * Shape:  as `runDry`.
 * Errors: those of `DatabaseEngines`; `UserError` VEL_MIG_COMMAND_DIALECT, VEL_MIG_COMMAND_ELSEWHERE, VEL_MIG_COMMAND_NOTHING,
 *         VEL_MIG_COMMAND_BASE, VEL_MIG_COMMAND_VALUE, VEL_EXEC_MISSING. Nothing is left running, and no folder stays.
 */
export async function runCommandDry(request: CommandDryRequest, ports: CommandDryPorts): Promise<CommandDryRun> {
  if (request.settings.dialect !== 'postgres') throw otherDialect(request)
  const server = await ports.engines.start(engineRequestOf(request), null)
  try {
    return await runOn(server, { request, ports })
  } finally {
    await server.close()
  }
}

async function runOn(server: ScratchServer, parts: CommandParts): Promise<CommandDryRun> {
  const { request, ports } = parts
  const database = await server.create()
  const facts = { ...NOTHING, engine: server.info, isFromImage: false, stats: request.stats }
  const baseFailure = await bringToBase(database, parts)
  if (baseFailure !== null) return { ...NO_UNIT, dryRun: { ...facts, baseFailure }, appliedTable: null }
  const applied = await findApplied(database.session, request.commands.table)
  const before = await readSchema(database, applied?.own ?? [])
  const base: Base = { database, applied, before }
  const known = { ...facts, baseFailure, before }

  const main = await database.clone()
  const up = await runUp(main, ports.tools.root, parts)
  if (up.failure !== null) {
    await main.drop()
    return { ...NO_UNIT, dryRun: { ...known, upFailure: up.failure }, appliedTable: applied?.relation ?? null }
  }
  refusePending(base, up.applied, parts)
  const now = up.applied ?? applied
  const seen = {
    ups: up.run.statements,
    downs: null,
    applied: now,
    versions: addedVersions(applied, up.applied),
    added: request.added,
    dir: request.settings.dir,
  }
  refuseNothing(capturedUnit(seen, ports.parser), up.applied, base, parts)
  const proved = await proveCommands(main, { before, base: applied, up, own: now?.own ?? [] }, parts)
  await main.drop()
  const downs = proved.proof.downFailure === null ? proved.downs : null
  const unit = capturedUnit({ ...seen, downs }, ports.parser)
  const seeded = await runSeededCommands(base, now?.own ?? [], parts)
  const traced = await trace(base, proved, unit, now?.own ?? [], parts)
  const hasBookkeeping = applied === null ? null : up.applied !== null
  return {
    dryRun: { ...known, after: proved.after, proof: traced.proof, seeded, hasBookkeeping, ...traced.found },
    unit: unit.unit,
    lines: unit.lines,
    appliedTable: now?.relation ?? null,
    doubt: up.run.isComplete ? traced.doubt : (traced.doubt ?? 'it sent more than is kept'),
    notices:
      unit.leftOut === 0
        ? []
        : [`${unit.leftOut} statements of the commands were sent with binary values: they ran, and are not traced.`],
  }
}

/** The history of the base, run by the files of the base. */
async function bringToBase(database: ScratchDatabase, parts: CommandParts): Promise<DryRun['baseFailure']> {
  const { request, ports } = parts
  const { setup, settings, baseSha, base } = request
  if (setup !== null) {
    const script: Script = { path: setup.path, startLine: 1, sql: setup.sql, transaction: 'message' }
    const failure = await runScript(
      script,
      { session: database.session, parser: ports.parser },
      settings.statementTimeoutMs,
    )
    if (failure !== null) return { step: 'setup', failure }
  }
  if (baseSha === null || base.length === 0) return null
  const checkout = await ports.tools.checkOut(baseSha)
  try {
    const { failure } = await runUp(database, checkout.root, { ports, request: { ...request, added: base } })
    return failure === null ? null : { step: 'history', failure }
  } finally {
    await checkout.remove()
  }
}

interface Traced {
  readonly proof: ProvedCommands['proof']
  readonly doubt: string | null
  readonly found: Pick<DryRun, 'ups' | 'downs' | 'compat' | 'suggestion'>
}

/** Runs what was captured on the base, with everything that is measured of SQL. */
async function trace(
  { database, before }: Base,
  proved: ProvedCommands,
  { unit }: CapturedUnit,
  own: readonly string[],
  { request, ports }: CommandParts,
): Promise<Traced> {
  const { settings, stats } = request
  const { session } = database
  const { parser, now } = ports
  const options = { statementTimeoutMs: settings.statementTimeoutMs, stats, now }
  const run = async (script: Script): Promise<TracedScript> => ({
    script,
    trace: await dialectTools('postgres').trace(script, { session, parser }, options),
  })
  const proof = { ...proved.proof, ...downsOf(proved, unit, ports) }
  const queries = await queriesOnBase(request, session)
  const ups: TracedScript[] = []
  for (const { up } of unit) {
    const one = await run(up)
    ups.push(one)
    const { failure } = one.trace
    if (failure !== null) {
      const doubt = `what it sent cannot be run again: ${failureText({ failure })}`
      // What failed here ran there: locks and work of it are not known.
      return { proof, doubt, found: { ups: [], downs: [], compat: null, suggestion: null } }
    }
  }
  const doubt = doubtOf(proved.after, await readSchema(database, own))
  const compat = queries === null ? null : { ...queries, ...(await queriesOnHead(request, session)) }
  const downScripts = unit.toReversed().flatMap(({ down }) => (down === null || down.sql === '' ? [] : [down]))
  const passing: ProofPorts = {
    database,
    parser,
    timeoutMs: settings.statementTimeoutMs,
    hasTransactionalDdl: true,
    readSchema: () => readSchema(database, own),
  }
  const isRestored = proof.class === 'exact' || proof.class === 'column-order'
  const suggestion = isRestored
    ? null
    : await suggestDown({ proof, downs: downScripts, before, after: proved.after }, passing)
  const downs: TracedScript[] = []
  for (const script of downScripts) {
    const one = await run(script)
    if (one.trace.failure !== null) break
    downs.push(one)
  }
  return { proof, doubt, found: { ups, downs, compat, suggestion } }
}

/** Which versions have no way back is known once their statements are told apart. */
function downsOf(
  { proof }: ProvedCommands,
  unit: readonly Migration[],
  { parser }: CommandDryPorts,
): Pick<ProvedCommands['proof'], 'versions' | 'withoutDown' | 'class'> {
  const isEmpty = (script: Script | null): boolean => {
    const parsed = script === null ? null : parser.parse(script.sql)
    return parsed === null || (parsed.ok && parsed.statements.length === 0)
  }
  const versions = unit.map(({ version }) => version)
  if (proof.class === 'fails') return { versions, withoutDown: [], class: 'fails' }
  const withoutDown = unit.filter(({ down }) => isEmpty(down)).map(({ version }) => version)
  return {
    versions,
    withoutDown,
    class: proof.class === 'different' && withoutDown.length > 0 ? 'missing' : proof.class,
  }
}

function doubtOf(after: SchemaFingerprint, replayed: SchemaFingerprint): string | null {
  const { verdict, differences } = compareFingerprints(after, replayed)
  const [first] = differences
  if (verdict !== 'different' || first === undefined) return null
  return `what it sent leads to another schema when it is run again: ${renderDifference(first)}`
}

function readSchema({ session }: ScratchDatabase, own: readonly string[]): Promise<SchemaFingerprint> {
  return dialectTools('postgres').readSchema(session, own)
}

/** An up that applies one migration at a time would have the base's stand for the change's. */
function refusePending({ applied }: Base, now: Applied | null, { request }: CommandParts): void {
  const late = addedVersions(applied, now).find(
    (version) => fileOfVersion(version, request.added) === null && fileOfVersion(version, request.base) !== null,
  )
  if (late === undefined) return
  throw new UserError({
    code: 'VEL_MIG_COMMAND_BASE',
    message: `at the base the command "${request.commands.up.join(' ')}" left ${late.version} pending, which the base has.`,
    why: 'the command applies one migration at a time, or not all of them.',
    fix: 'use the command that applies everything that is pending, for example [npx, knex, "migrate:latest"].',
  })
}

function refuseNothing(
  { hasStatement }: CapturedUnit,
  now: Applied | null,
  { applied }: Base,
  { request }: CommandParts,
): void {
  if (addedVersions(applied, now).length > 0) return
  if (now === null && hasStatement) return
  throw new UserError({
    code: 'VEL_MIG_COMMAND_NOTHING',
    message: `the change brings ${request.added
      .map(({ up }) => up.path)
      .slice(0, 3)
      .join(', ')}, and the command "${request.commands.up.join(' ')}" applied nothing.`,
    why: 'the tool looks into another directory, does not take the file for a migration, or needs a build first.',
    fix: 'let the command apply everything that is pending in the files as they are checked out; dir names the directory that it reads.',
  })
}

function otherDialect({ settings }: CommandDryRequest): UserError {
  return new UserError({
    code: 'VEL_MIG_COMMAND_DIALECT',
    message: `migrations in code of the database "${settings.name}" cannot be run: it is ${settings.dialect}, and what commands send is heard on PostgreSQL only.`,
    why: 'the locks and the rollback of a program are read from the statements that it sends.',
    fix: 'name the engine: production: { engine: postgres }, or give the migrations as SQL with another layout.',
  })
}
