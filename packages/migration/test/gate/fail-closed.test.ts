import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Lab, openLab, third } from './gate-lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(async () => {
  await lab.close()
})

const UP = 'ALTER TABLE users ADD COLUMN email text;'
const DOWN = 'ALTER TABLE users DROP COLUMN email;'
const DIR = 'db/migrations'

interface SqlRow {
  readonly name: string
  readonly up?: string
  readonly down?: string
  /** What decides; null: it passes. */
  readonly rule: string | null
}

const SQL_ROWS: readonly SqlRow[] = [
  { name: 'a down that is only prepared', down: `${DOWN}PREPARE TRANSACTION 'later';`, rule: 'mg-rb-02' },
  { name: 'a savepoint inside of one', down: `BEGIN; SAVEPOINT a; ${DOWN} RELEASE SAVEPOINT a; COMMIT;`, rule: null },
  { name: 'a block that commits by itself', down: `DO $$ BEGIN ${DOWN} COMMIT; END $$;`, rule: null },
  { name: 'a block that takes itself back', down: `DO $$ BEGIN ${DOWN} ROLLBACK; END $$;`, rule: 'mg-rb-03' },
  {
    name: 'a temporary table that stands in for the real one',
    down: `CREATE TEMP TABLE users (id int, email text);${DOWN}`,
    rule: 'mg-rb-03',
  },
  {
    name: 'a session that is left without rights, and a down on another one',
    up: `CREATE TEMP TABLE work (id int);${UP}PREPARE work AS SELECT 1;SET default_transaction_read_only = on;`,
    rule: null,
  },
  {
    name: 'a session without our prepared statement',
    up: `${UP}DO $$ BEGIN EXECUTE 'DEALLOC' || 'ATE ALL'; END $$;`,
    rule: 'engine',
  },
  {
    name: 'the table of the tool, renamed behind our back',
    up: `${UP}DO $$ BEGIN EXECUTE 'ALTER TABLE schema_' || 'migrations RENAME TO x'; END $$;`,
    down: `${DOWN}ALTER TABLE x RENAME TO schema_migrations;`,
    rule: 'mg-tool-01',
  },
  { name: 'a value of a gigabyte', up: `${UP}SELECT repeat('x', 1000000000);`, rule: 'mg-run-01' },
  {
    name: 'functions named as those of the server',
    up: "CREATE FUNCTION public.md5(text) RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$; CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT 'epoch'::timestamptz $$;",
    down: 'DROP FUNCTION public.md5(text); DROP FUNCTION public.now();',
    rule: null,
  },
]

describe('what runs decides, whatever a script does to its session', () => {
  test.each(SQL_ROWS)('$name → $rule', async ({ up = UP, down = DOWN, rule }) => {
    const { verdict, rules } = await lab.judge({ head: third(up, down) })
    expect({ verdict, rules }).toEqual(
      rule === null
        ? { verdict: 'pass', rules: [] }
        : { verdict: rule === 'engine' ? 'inconclusive' : 'fail', rules: expect.arrayContaining([rule]) },
    )
  })
})

const BOM = '\uFEFF'
const allow = (rule: string): string => `-- velocity:allow ${rule} until=2020-01-01 reason="long enough a reason"\n`

describe('what a file is decides before anything runs', () => {
  test.each([
    ['a byte order mark', third(`${BOM}${UP}`, DOWN), 'mg-ord-05'],
    ['a NUL in the down', third(UP, `${DOWN}\0`), 'mg-rb-02'],
    [
      'another encoding',
      {
        ...third('', 'COMMENT ON TABLE users IS NULL;'),
        [`${DIR}/000003_change.up.sql`]: Buffer.from("COMMENT ON TABLE users IS '\xe9';", 'latin1'),
      },
      'mg-ord-05',
    ],
    ['a line break in a name', { [`${DIR}/000003_a\nb.up.sql`]: UP, [`${DIR}/000003_a\nb.down.sql`]: '' }, 'mg-ord-05'],
    ['an allowance that has ended', third(`${allow('MG-RB-03')}${UP}`, 'SELECT 1;'), 'allowance'],
  ] as const)('%s', async (_, head, rule) => {
    const { verdict, rules } = await lab.judge({ head })
    expect({ verdict, rules }).toEqual({ verdict: 'fail', rules: expect.arrayContaining([rule]) })
  })

  test('neither a mark that the base has already nor line ends of Windows are held against the change', async () => {
    const base = { [`${DIR}/000002_orders.down.sql`]: `${BOM}DROP TABLE orders;` }
    expect((await lab.judge({ base, head: third(`${UP}\r\n`, `${DOWN}\r\n`) })).verdict).toBe('pass')
  })
})
