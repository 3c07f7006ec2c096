import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DatabaseSession, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { findInstalled, openPglite, startInstalledPostgres } from '@velocity/postgres'
import { compareFingerprints } from '../src/fingerprint/compare-fingerprints.ts'
import { fingerprintText } from '../src/fingerprint/fingerprint-text.ts'
import { readPostgresFingerprint } from '../src/fingerprint/postgres/read-postgres-fingerprint.ts'
import { renderDifference } from '../src/fingerprint/render-difference.ts'
import { BASE_SCHEMA } from './fingerprint/base-schema.ts'
import { RICH_SCHEMA } from './fingerprint/rich-schema.ts'
import { SCHEMA_CHANGES } from './fingerprint/schema-changes.ts'

const [installed] = await findInstalled(process.env)
const suite = installed === undefined || installed.major < 15 ? describe.skip : describe
// A copy and a dump of each takes a while: all of them with VELOCITY_ALL_ROWS=1.
const SAMPLE = SCHEMA_CHANGES.filter((_, at) => process.env['VELOCITY_ALL_ROWS'] === '1' || at % 8 === 0)
const run = promisify(execFile)

suite('an installed PostgreSQL (skipped where none is)', () => {
  let server: ScratchServer
  let database: ScratchDatabase

  beforeAll(async () => {
    if (installed === undefined) return
    server = await startInstalledPostgres({ server: installed, image: null, extensions: [], isSuperuser: true })
    database = await server.create()
    await must(database.session, BASE_SCHEMA)
  })

  afterAll(async () => {
    await server.close()
  })

  test('gives the fingerprint that PGlite gives, for a schema of all kinds', async () => {
    const pglite = await openPglite()
    const rich = await database.clone()
    await must(pglite, BASE_SCHEMA)
    for (const session of [pglite, rich.session]) await must(session, RICH_SCHEMA)
    const [one, other] = await Promise.all(
      [pglite, rich.session].map((session) => readPostgresFingerprint(session, { exclude: [] })),
    )
    await pglite.close()
    await rich.drop()
    if (one === undefined || other === undefined) throw new Error('no fingerprint')
    expect(compareFingerprints(one, other).differences.map(renderDifference)).toEqual([])
    expect(fingerprintText(one)).toBe(fingerprintText(other))
    expect(one.objects.length).toBeGreaterThan(250)
  })

  test('calls the same what pg_dump writes alike, and different what it does not', async () => {
    const dumpBefore = await dump(database)
    const before = await readPostgresFingerprint(database.session, { exclude: [] })
    const disagreeing: string[] = []
    for (const [name, up, down] of SAMPLE) {
      const copy = await database.clone()
      await must(copy.session, up)
      await must(copy.session, down)
      const comparison = compareFingerprints(before, await readPostgresFingerprint(copy.session, { exclude: [] }))
      const isSame = (await dump(copy)) === dumpBefore
      if (isSame !== (comparison.verdict === 'identical')) disagreeing.push(name)
      await copy.drop()
    }
    expect(disagreeing).toEqual([])
  })
})

async function must(session: DatabaseSession, sql: string): Promise<void> {
  const outcome = await session.run(sql)
  if (!outcome.ok)
    throw new Error(`${outcome.failure.message} at ${sql.slice((outcome.failure.position ?? 1) - 1).slice(0, 200)}`)
}

async function dump({ url }: ScratchDatabase): Promise<string> {
  const { stdout } = await run(join(installed?.binFolder ?? '', 'pg_dump'), ['--schema-only', url ?? ''], {
    maxBuffer: 1e8,
  })
  return stdout.replaceAll(/^\\(?:un)?restrict .*$/gm, '')
}
