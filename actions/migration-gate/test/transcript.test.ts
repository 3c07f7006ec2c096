import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type FixtureFiles, openScene, type Scene } from '@velocity/testkit'

const DIST = fileURLToPath(new URL('../dist/index.js', import.meta.url))

const POLICY: FixtureFiles = {
  '.velocity.yml':
    'version: 1\nmigrations:\n  databases:\n    main:\n      dir: db/migrations\n      engine: pglite\n      production: { engine: postgres, version: 18 }\n',
}
const HISTORY: FixtureFiles = {
  'db/migrations/0001_create_orders.up.sql':
    'CREATE TABLE orders (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n  code text NOT NULL,\n  placed_at timestamptz NOT NULL\n);\nCREATE INDEX orders_code_idx ON orders (code);\n',
  'db/migrations/0001_create_orders.down.sql': 'DROP TABLE orders;\n',
}
const UP = "SET lock_timeout = '3s';\nALTER TABLE orders ADD COLUMN note text;\n"
const GOOD: FixtureFiles = {
  'db/migrations/0002_add_note.up.sql': UP,
  'db/migrations/0002_add_note.down.sql': "SET lock_timeout = '3s';\nALTER TABLE orders DROP COLUMN note;\n",
}
const FORGETS_INDEX: FixtureFiles = {
  ...GOOD,
  'db/migrations/0002_add_note.up.sql': `${UP}DROP INDEX orders_code_idx;\n`,
}

let scene: Scene

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

async function open(service: FixtureFiles = { ...POLICY, ...HISTORY }, fetchDepth = 2): Promise<void> {
  scene = await openScene({ dist: DIST, service, fetchDepth })
}

/** The version of the bundled engine is nobody's concern here. */
function expectSteady(text: string, name?: string): void {
  const steadied = text.replace(/\bPGlite \d+\.\d+/gu, 'PGlite ‹version›')
  if (name === undefined) expect(steadied).toMatchSnapshot()
  else expect(steadied).toMatchSnapshot(name)
}

describe('a pull request', () => {
  test('with a good migration passes', async () => {
    await open()
    const told = await scene.step({ event: scene.openPull(GOOD).event })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', rollback: 'exact' } })
    expect(scene.github.comments()).toEqual([])
    expectSteady(told.transcript)
  })

  test('whose down forgets an index fails, and is told the statement that brings it back', async () => {
    await open()
    const told = await scene.step({ event: scene.openPull(FORGETS_INDEX).event, inputs: { sarif: 'true' } })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', rollback: 'different' } })
    expect(scene.theComment()).toMatch(/```sql\n-- .*\nCREATE INDEX orders_code_idx .*;\n```/u)
    expectSteady(told.transcript)
    expectSteady(scene.theComment(), 'comment')
  })

  test('without a migration passes in one line', async () => {
    await open()
    const told = await scene.step({ event: scene.openPull({ 'README.md': '# all orders\n' }).event })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'migrations-added': '0', engine: '' } })
    expectSteady(told.transcript)
  })

  test('is inconclusive without its base', async () => {
    await open(undefined, 1)
    const { event, headSha } = scene.openPull(GOOD)
    const told = await scene.step({
      event,
      checkout: headSha,
      prepare: ({ git }) => git('remote', 'set-url', 'origin', 'file:///nowhere'),
    })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } })
    expectSteady(told.transcript)
  })

  test('whose configured directory holds no migration is refused', async () => {
    await open(POLICY)
    const told = await scene.step({ event: scene.openPull({ 'README.md': '# all orders\n' }).event })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } })
    expectSteady(told.transcript)
  })
})
