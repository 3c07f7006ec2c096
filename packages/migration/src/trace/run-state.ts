import { stripControls } from '@velocity/model'
import type { DatabaseSession, SqlFailure, SqlNotice } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import { rowsOf } from '../sql/rows-of.ts'
import { unreadableDatabase } from '../sql/unreadable-database.ts'
import {
  COUNTERS_SQL,
  NOTHING_DONE,
  type Observation,
  observationSql,
  parseCounters,
  parseObservation,
  type RelationState,
} from './observation.ts'
import type { Relation } from './relation.ts'
import { parseRelationMap, RELATION_MAP_SQL, type RelationMap } from './relation-map.ts'
import type { TraceOptions } from './trace-options.ts'

/** Whose transaction is open: nobody's, one of ours that stands for the tool's or the message's, or the script's own. */
export type OpenTransaction = 'none' | 'ours' | 'script'

/** A script while it runs. */
export interface RunState {
  readonly script: Script
  readonly session: DatabaseSession
  readonly options: TraceOptions
  readonly serverVersion: number
  /** The query of an observation, or the name under which it is prepared. */
  readonly observationSql: string
  readonly isPrepared: boolean
  /** Those that were there before the script began, as they were last seen. */
  relations: RelationMap
  /** What the open transaction had done when it was last looked at. */
  states: ReadonlyMap<string, RelationState>
  transaction: OpenTransaction
  /** The level of messages that the script would have. */
  level: string
  levelAtBegin: string
}

const PREPARED = 'velocity_observation'

/**
 * Takes the map of relations and has the server speak of its work.
 *
 * Errors: `UserError` VEL_ENGINE_UNREADABLE when the session is lost.
 */
export async function openRun(script: Script, session: DatabaseSession, options: TraceOptions): Promise<RunState> {
  const first = await session.run(`${RELATION_MAP_SQL}; set client_min_messages = debug1`)
  if (!first.ok) throw unreadableDatabase('the list of relations', first.failure)
  const { level = 'notice', version = '0', relations = null } = first.rows[0] ?? {}
  const serverVersion = Number(version)
  const sql = observationSql(serverVersion)
  // A script that removes prepared statements would have ours fail, and with it its transaction.
  const isPrepared = !/deallocate|discard|velocity_/iu.test(script.sql)
  // What ran before the script is not counted as the script's.
  const flush = serverVersion >= 150000 ? 'select pg_catalog.pg_stat_force_next_flush()' : 'select 1'
  const prepared = isPrepared ? await session.run(`prepare ${PREPARED} as ${sql}; ${flush}`) : null
  if (prepared?.ok !== true) await session.run(flush)
  return {
    script,
    session,
    options,
    serverVersion,
    observationSql: prepared?.ok === true ? `execute ${PREPARED}` : sql,
    isPrepared: prepared?.ok === true,
    relations: parseRelationMap(relations),
    states: NOTHING_DONE,
    transaction: 'none',
    level: level ?? 'notice',
    levelAtBegin: level ?? 'notice',
  }
}

/** Leaves the session as the script would have. */
export async function closeRun(run: RunState): Promise<void> {
  const restore = `set client_min_messages = ${run.level}`
  await run.session.run(run.isPrepared ? `${restore}; deallocate ${PREPARED}` : restore)
}

/** Looks at what the open transaction has done. */
export async function observe(run: RunState): Promise<Observation> {
  return parseObservation(await run.session.run(run.observationSql))
}

/** The same, and commits; the failure of the COMMIT when a deferred constraint refuses it. */
export async function observeAndCommit(run: RunState): Promise<Observation | SqlFailure> {
  const outcome = await run.session.run(`${run.observationSql}; COMMIT`)
  return outcome.ok ? parseObservation(outcome) : outcome.failure
}

/** Before version 15 counters go on from one transaction to the next: where they stand when one begins. */
export async function countBefore(run: RunState): Promise<void> {
  if (run.serverVersion >= 150000 || run.states !== NOTHING_DONE) return
  run.states = parseCounters(await rowsOf(run.session, COUNTERS_SQL))
}

/** Follows the script in its level of messages, and keeps ours. */
export async function keepLevel(run: RunState, level: string, isLocal: boolean): Promise<void> {
  if (level === 'debug1') return
  if (!isLocal) run.level = level
  await run.session.run('set client_min_messages = debug1')
}

/** Remembers the names and files that relations have now. */
export function rememberRelations(run: RunState, states: ReadonlyMap<string, RelationState>): void {
  const changed = [...states.values()].flatMap(({ oid, relation }): readonly (readonly [string, Relation])[] => {
    const known = run.relations.get(oid)
    return known !== undefined && relation !== null && !isSame(known, relation) ? [[oid, relation]] : []
  })
  if (changed.length > 0) run.relations = new Map([...run.relations, ...changed])
}

/** Reads the names and files of all that was there before the script began once more: of what is gone it keeps the last ones. */
export async function refreshRelations(run: RunState): Promise<void> {
  const [row] = await rowsOf(run.session, RELATION_MAP_SQL)
  const now = parseRelationMap(row?.['relations'] ?? null)
  run.relations = new Map([...run.relations].map(([oid, relation]) => [oid, now.get(oid) ?? relation]))
}

function isSame(a: Relation, b: Relation): boolean {
  return a.name === b.name && a.schema === b.schema && a.filenode === b.filenode
}

const MAX_NOTICES = 20

/** What people see of a script's messages: the first twenty of a statement, as plain text. */
export function spokenNotices(notices: readonly SqlNotice[]): readonly string[] {
  const spoken = notices.filter(
    ({ severity }) => severity === 'NOTICE' || severity === 'WARNING' || severity === 'INFO',
  )
  return spoken.slice(0, MAX_NOTICES).map(({ severity, message }) => stripControls(`${severity}: ${message}`))
}
