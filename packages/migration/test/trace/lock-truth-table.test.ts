import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DatabaseSession } from '@velocity/ports'
import { findInstalled, openPglite, startInstalledPostgres } from '@velocity/postgres'
import { LOCK_TRUTH_TABLE, TRUTH_SETUP, type Truth } from './lock-truth-table.ts'
import { prepare, traceOne } from './trace-one.ts'

interface Engine {
  readonly session: DatabaseSession
  readonly major: number
  readonly close: () => Promise<void>
}

async function startPglite(): Promise<Engine> {
  const session = await openPglite()
  return { session, major: 18, close: () => session.close() }
}

const [installed] = await findInstalled(process.env)
if (installed === undefined) console.info('PostgreSQL is not installed: its lock truth table is not checked')

async function startInstalled(): Promise<Engine> {
  if (installed === undefined) throw new Error('unreachable')
  const server = await startInstalledPostgres({ server: installed, image: null, extensions: [] })
  const { session } = await server.create()
  return { session, major: server.info.major, close: () => server.close() }
}

describe('the lock truth table', () => {
  test('has what the design page has', () => {
    expect(LOCK_TRUTH_TABLE.length).toBeGreaterThanOrEqual(70)
  })

  test('gives a reason where versions differ', () => {
    const silent = LOCK_TRUTH_TABLE.filter(
      ({ since, until, reason }) => (since ?? until) !== undefined && reason === undefined,
    )
    expect(silent).toEqual([])
  })
})

describe('the lock truth table on PGlite', () => holdsOn(startPglite))
;(installed === undefined ? describe.skip : describe)('the lock truth table on an installed PostgreSQL', () =>
  holdsOn(startInstalled),
)

function holdsOn(start: () => Promise<Engine>): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(async () => {
    await engine.close()
  })

  test.each(LOCK_TRUTH_TABLE)('$sql', async (truth) => {
    if (engine.major < (truth.since ?? 0) || engine.major > (truth.until ?? 99)) return
    await prepare(engine.session, `${TRUTH_SETUP};${truth.setup ?? ''}`)
    expect(await seen(engine.session, truth.sql)).toEqual(expected(truth))
  })
}

function expected({ locks, rewrites = [], scans = {}, builds = [] }: Truth): unknown {
  return { failure: null, locks, rewrites, scans, builds }
}

async function seen(session: DatabaseSession, sql: string): Promise<unknown> {
  const { statements, failure } = await traceOne(session, sql, 'none')
  const [trace] = statements
  return {
    failure,
    locks: Object.fromEntries((trace?.locks ?? []).map(({ relation, mode }) => [relation, mode])),
    rewrites: trace?.rewrites,
    scans: Object.fromEntries((trace?.scans ?? []).map(({ relation, reason }) => [relation, reason])),
    builds: trace?.indexBuilds.map(({ index }) => index).sort(),
  }
}
