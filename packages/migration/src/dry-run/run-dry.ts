import type { ScratchDatabase } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
import type { ScriptTrace } from '../model/trace.ts'
import { type ProofPorts, proveRollback } from '../proof/prove-rollback.ts'
import { rollbackOf } from '../proof/rollback-of.ts'
import { lineOf } from '../replay/statement-at.ts'
import type { TraceOptions } from '../trace/trace-options.ts'
import { dialectTools } from './dialect-tools.ts'
import type { DryRun, DryRunPorts, DryRunRequest, TracedScript } from './dry-run-types.ts'
import { queriesOnBase, queriesOnHead } from './query-state.ts'
import { runSeeded } from './seeded-run.ts'
import { type BaseState, startBase } from './start-base.ts'
import { suggestDown } from './suggest-down.ts'
import { type TriedOthers, tryOthers } from './try-others.ts'

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

/**
 * Runs a change on a scratch database: the base, the ups over seeded rows and over none, the downs, the application's queries.
 *
 * Shape:  stops at what leaves nothing to judge: a base that does not come up, an up that fails, a statement that took the database.
 * Errors: those of `DatabaseEngines`. Nothing is left running.
 */
export async function runDry(request: DryRunRequest, ports: DryRunPorts): Promise<DryRun> {
  const base = await startBase(request, ports)
  let tried: TriedOthers
  try {
    tried = await othersOnBase(request, base, ports)
    if (!tried.isLost) return withOthers(await runOnBase(request, base, ports), tried)
  } finally {
    await base.server.close()
  }
  // Other people's statements took the database: this change is judged on another one.
  return withOthers(await runDry({ ...request, others: [] }, ports), tried)
}

async function othersOnBase(
  { others = [], settings, bookkeeping }: DryRunRequest,
  { database, failure }: BaseState,
  ports: DryRunPorts,
): Promise<TriedOthers> {
  if (others.length === 0 || failure !== null) return { outcomes: [], isLost: false }
  return tryOthers(others, { ...passingPorts(settings, bookkeeping, database, ports), now: ports.now })
}

function withOthers(dryRun: DryRun, { outcomes }: TriedOthers): DryRun {
  return outcomes.length === 0 ? dryRun : { ...dryRun, others: outcomes }
}

function passingPorts(
  { dialect, statementTimeoutMs: timeoutMs }: DryRunRequest['settings'],
  bookkeeping: DryRunRequest['bookkeeping'],
  database: ScratchDatabase,
  { parser }: DryRunPorts,
): ProofPorts {
  const { hasTransactionalDdl, readSchema } = dialectTools(dialect)
  const exclude = excludedBy(bookkeeping)
  return { database, parser, timeoutMs, hasTransactionalDdl, readSchema: (session) => readSchema(session, exclude) }
}

function excludedBy(bookkeeping: DryRunRequest['bookkeeping']): readonly string[] {
  return bookkeeping === null ? [] : [bookkeeping.relation]
}

async function runOnBase(request: DryRunRequest, base: BaseState, ports: DryRunPorts): Promise<DryRun> {
  const { settings, unit, formerRepeatables, bookkeeping } = request
  const { database, server, failure, isFromImage } = base
  const facts = { ...NOTHING, engine: server.info, isFromImage, stats: request.stats, baseFailure: failure }
  if (failure !== null) return facts
  const tools = dialectTools(settings.dialect)
  const { session } = database
  const { parser } = ports
  const exclude = excludedBy(bookkeeping)
  const passing = passingPorts(settings, bookkeeping, database, ports)
  const isEmpty = (script: Script): boolean => isWithoutStatement(script, ports)
  const rollback = rollbackOf(unit, formerRepeatables, isEmpty)
  const scripts = { ups: unit.map(({ up }) => up), downs: rollback.scripts }

  const before = await passing.readSchema(session)
  const seeded = tools.isPostgres ? await runSeeded(scripts, exclude, passing) : null
  if (isLost(seeded?.upFailure) || isLost(seeded?.downFailure)) return { ...facts, before, seeded }
  const queriesAtBase = tools.isPostgres ? await queriesOnBase(request, session) : null

  const ups: TracedScript[] = []
  for (const script of scripts.ups) {
    const trace = await tools.trace(script, { session, parser }, traceOptions(request, ports))
    ups.push({ script, trace })
    if (trace.failure !== null) return { ...facts, before, seeded, ups, upFailure: failureOf(script, trace) }
  }
  const after = await passing.readSchema(session)
  const compat = queriesAtBase === null ? null : { ...queriesAtBase, ...(await queriesOnHead(request, session)) }
  const proof = await proveRollback({ unit, rollback, before, after }, passing)
  const known = { ...facts, before, after, seeded, ups, compat, proof }
  if (isLost(proof.downFailure) || isLost(proof.againFailure)) return known
  const isRestored = proof.class === 'exact' || proof.class === 'column-order'
  const suggestion =
    isRestored || !tools.isPostgres ? null : await suggestDown({ proof, downs: scripts.downs, before, after }, passing)
  const hasBookkeeping = bookkeeping === null ? null : await isThere(bookkeeping.relation, database)
  const downs = proof.downFailure === null ? await traceAll(scripts.downs, request, database, ports) : []
  return { ...known, suggestion, hasBookkeeping, downs }
}

async function isThere(relation: string, { session }: ScratchDatabase): Promise<boolean> {
  return (await session.run(`SELECT 1 FROM ${relation} LIMIT 0`)).ok
}

/** The downs for real, last of all: the database is of no further use. */
async function traceAll(
  scripts: readonly Script[],
  request: DryRunRequest,
  { session }: ScratchDatabase,
  ports: DryRunPorts,
): Promise<readonly TracedScript[]> {
  const { trace } = dialectTools(request.settings.dialect)
  const traced: TracedScript[] = []
  for (const script of scripts) {
    const one = await trace(script, { session, parser: ports.parser }, traceOptions(request, ports))
    if (one.failure !== null) return traced
    traced.push({ script, trace: one })
  }
  return traced
}

function traceOptions({ settings, stats }: DryRunRequest, { now }: DryRunPorts): TraceOptions {
  return { statementTimeoutMs: settings.statementTimeoutMs, stats, now }
}

function isWithoutStatement(script: Script, { parser }: DryRunPorts): boolean {
  const parsed = parser.parse(script.sql)
  return parsed.ok && parsed.statements.length === 0
}

function isLost(failure: ScriptFailure | null | undefined): boolean {
  return failure?.failure.isLost === true
}

function failureOf(script: Script, { failure, statements }: ScriptTrace): ScriptFailure | null {
  if (failure === null) return null
  const last = statements.findLast((one) => one.failure !== null) ?? statements.at(-1)
  const line = last?.line ?? lineOf(script, { startLine: 1 })
  return { path: script.path, line, statement: last?.sql.slice(0, 300) ?? '', failure }
}
