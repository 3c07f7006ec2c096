import { expect, test } from '@jest/globals'
import type { SchemaObject } from '../src/model/schema.ts'
import type { RuleContext } from '../src/rules/rule-context.ts'
import { checkMysqlRules } from '../src/rules-mysql/check-mysql-rules.ts'
import { MYSQL_RULES } from '../src/rules-mysql/mysql-rules.ts'
import { createPlainSqlParser } from '../src/sql/create-plain-sql-parser.ts'
import { mysqlAlgorithmNotice } from '../src/trace/mysql/mysql-algorithm.ts'
import { plainTrace } from '../src/trace/plain/plain-trace.ts'

const parser = createPlainSqlParser('mysql')
const INNODB = { options: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4' }
const USERS: readonly SchemaObject[] = [
  { kind: 'table', name: 'users', properties: INNODB },
  { kind: 'index', name: 'users.PRIMARY', properties: { table: 'users', definition: 'PRIMARY KEY (id)' } },
]

interface Given {
  readonly sql: string
  readonly algorithm?: readonly ['INSTANT' | 'NOCOPY' | 'INPLACE' | 'COPY', 'NONE' | 'SHARED', boolean]
  readonly extra?: readonly SchemaObject[]
  readonly dialect?: 'mysql' | 'postgres'
}

function check({ sql, algorithm, extra = [], dialect = 'mysql' }: Given) {
  const parsed = parser.parse(sql)
  const statements = parsed.ok ? parsed.statements : []
  const script = { path: 'db/1.up.sql', startLine: 3, sql, transaction: 'none' as const }
  const migration = {
    version: '1',
    name: '',
    kind: 'versioned' as const,
    up: script,
    down: null,
    verify: null,
    files: [],
  }
  const notices =
    algorithm === undefined
      ? []
      : [
          mysqlAlgorithmNotice({
            relation: 'users',
            algorithm: algorithm[0],
            lock: algorithm[1],
            isRebuild: algorithm[2],
          }),
        ]
  const outcome = { ok: true as const, rows: [], affectedRows: 0, notices: [] }
  const traces = statements.map((statement, index) =>
    plainTrace(script, statement, index, { outcome, elapsedMs: 0, isInTransaction: false, work: {}, notices }, null),
  )
  const trace = { path: script.path, statements: traces, failure: null }
  const context: RuleContext = {
    dialect,
    layout: 'golang-migrate',
    scripts: [{ migration, direction: 'up', script, trace, statements }],
    before: { objects: USERS, columnOrder: {} },
    after: { objects: [...USERS, ...extra], columnOrder: {} },
    budgets: { blockWritesMs: 1, blockReadsMs: 1, lockTimeoutMaxMs: 1, hotTables: [] },
    hasStats: true,
    rows: { users: 2_000_000 },
    hasQueries: false,
    plan: null,
    appliedTable: null,
    major: 10,
  }
  return checkMysqlRules(context)
}

const column = (properties: SchemaObject['properties']): SchemaObject => ({
  kind: 'column',
  name: 'users.x',
  properties: { table: 'users', 'not null': 'true', ...properties },
})

test.each<[string, Given, readonly string[]]>([
  ['a copy', { sql: 'ALTER TABLE users MODIFY a BIGINT', algorithm: ['COPY', 'SHARED', true] }, ['MG-MY-01']],
  [
    'a rebuild in place',
    { sql: 'ALTER TABLE users MODIFY a INT NOT NULL', algorithm: ['INPLACE', 'NONE', true] },
    ['MG-MY-02'],
  ],
  [
    'a reordered enum',
    { sql: "ALTER TABLE users MODIFY a ENUM ('b', 'a')", algorithm: ['COPY', 'SHARED', true] },
    ['MG-MY-03'],
  ],
  [
    'a converted table',
    { sql: 'ALTER TABLE users CONVERT TO CHARACTER SET latin1', algorithm: ['COPY', 'SHARED', true] },
    ['MG-MY-04'],
  ],
  [
    'the first full-text index',
    { sql: 'ALTER TABLE users ADD FULLTEXT (a)', algorithm: ['INPLACE', 'SHARED', true] },
    ['MG-MY-02', 'MG-MY-05'],
  ],
  ['an instant column', { sql: 'ALTER TABLE users ADD a INT', algorithm: ['INSTANT', 'NONE', false] }, []],
  ['an index', { sql: 'CREATE INDEX i ON users (a)', algorithm: ['NOCOPY', 'NONE', false] }, []],
  ['REFERENCES that were forgotten', { sql: 'ALTER TABLE users ADD team INT REFERENCES teams (id)' }, ['MG-MY-06']],
  [
    'REFERENCES that were kept',
    {
      sql: 'ALTER TABLE users ADD team INT REFERENCES teams (id)',
      extra: [
        {
          kind: 'constraint',
          name: 'users.f',
          properties: { table: 'users', definition: 'FOREIGN KEY (team) REFERENCES teams (id)' },
        },
      ],
    },
    [],
  ],
  [
    'a column without a default',
    { sql: 'ALTER TABLE users ADD x INT NOT NULL', extra: [column({ default: null })] },
    ['MG-MY-07'],
  ],
  ['a column with a default', { sql: 'ALTER TABLE users ADD x INT NOT NULL', extra: [column({ default: '1' })] }, []],
  ['a column that counts', { sql: 'ALTER TABLE users ADD x INT', extra: [column({ extra: 'auto_increment' })] }, []],
  [
    'a table without a key',
    { sql: 'CREATE TABLE n (a INT)', extra: [{ kind: 'table', name: 'n', properties: INNODB }] },
    ['MG-MY-08'],
  ],
  [
    'a table of another engine',
    {
      sql: 'CREATE TABLE n (a INT PRIMARY KEY) ENGINE = MyISAM',
      extra: [
        { kind: 'table', name: 'n', properties: { options: 'ENGINE=MyISAM' } },
        { kind: 'index', name: 'n.PRIMARY', properties: {} },
      ],
    },
    ['MG-MY-09'],
  ],
  ['two changes', { sql: 'DROP TABLE a; DROP TABLE b' }, ['MG-MY-10']],
  ['the same on PostgreSQL', { sql: 'DROP TABLE a; DROP TABLE b', dialect: 'postgres' }, []],
])('%s', (_, given, expected) => {
  expect(check(given).map(({ rule }) => rule)).toEqual(expected)
})

test('names the table, its rows in production, and where it stands', () => {
  const [hit] = check({ sql: '\nALTER TABLE users MODIFY a BIGINT', algorithm: ['COPY', 'SHARED', true] })
  expect(hit).toMatchObject({ path: 'db/1.up.sql', line: 4, version: '1', object: 'users' })
  expect(hit?.message).toBe(
    'users (2,000,000 rows in production) is copied (ALGORITHM=COPY), and writes wait until it is done.',
  )
})

test('numbers its rules without a gap', () => {
  expect(MYSQL_RULES.map(({ id }) => id)).toEqual(
    Array.from({ length: 10 }, (_, at) => `MG-MY-${String(at + 1).padStart(2, '0')}`),
  )
})
