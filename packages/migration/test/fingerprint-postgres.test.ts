import type { DatabaseSession } from '@velocity/ports'
import { openPglite } from '@velocity/postgres'
import { compareFingerprints } from '../src/fingerprint/compare-fingerprints.ts'
import { readPostgresFingerprint } from '../src/fingerprint/postgres/read-postgres-fingerprint.ts'
import { renderDifference } from '../src/fingerprint/render-difference.ts'
import type { SchemaFingerprint } from '../src/model/schema.ts'
import { generateDown } from '../src/suggest/generate-down.ts'
import { BASE_SCHEMA } from './fingerprint/base-schema.ts'
import { ONLY_ORDER, SCHEMA_CHANGES } from './fingerprint/schema-changes.ts'

let session: DatabaseSession & { close(): Promise<void> }
let before: SchemaFingerprint

beforeAll(async () => {
  session = await openPglite()
  await run(BASE_SCHEMA)
  before = await read()
})

afterEach(async () => {
  await session.run('rollback')
})

afterAll(async () => {
  await session.close()
})

describe('the fingerprint of PostgreSQL', () => {
  test.each(SCHEMA_CHANGES)('sees %s', async (_name, up, down, differences) => {
    await run('begin')
    await run(up)
    await run(down)
    const comparison = compareFingerprints(before, await read())
    expect(comparison.differences.map(renderDifference)).toEqual(differences === ONLY_ORDER ? [] : differences)
    const verdict = differences === ONLY_ORDER ? 'column-order' : differences.length > 0 ? 'different' : 'identical'
    expect([comparison.verdict]).toContain(
      verdict === 'identical' && comparison.reordered.length > 0 ? 'column-order' : verdict,
    )
  })
})

describe('a generated down', () => {
  test.each(SCHEMA_CHANGES)('undoes %s', async (_name, up) => {
    await run('begin')
    await run(up)
    const generated = generateDown(before, await read())
    for (const statement of generated.statements) await run(statement)
    const comparison = compareFingerprints(before, await read())
    expect([
      generated.statements.join(';\n'),
      generated.unsupported,
      comparison.differences.map(renderDifference),
    ]).toEqual([generated.statements.join(';\n'), [], []])
  })

  test.each(SCHEMA_CHANGES.filter(([, , down, differences]) => down !== 'select 1' && differences.length > 0))(
    'repairs what is left of %s',
    async (_name, up, down) => {
      await run('begin')
      await run(up)
      await run(down)
      const generated = generateDown(before, await read())
      for (const statement of generated.statements) await run(statement)
      const comparison = compareFingerprints(before, await read())
      expect([generated.unsupported, comparison.differences.map(renderDifference)]).toEqual([[], []])
    },
  )
})

async function run(sql: string): Promise<void> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.message}\n${outcome.failure.detail}\n${sql}`)
}

function read(): Promise<SchemaFingerprint> {
  return readPostgresFingerprint(session, { exclude: ['schema_migrations'] })
}
