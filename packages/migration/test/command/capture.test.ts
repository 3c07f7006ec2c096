import { describe, expect, it } from '@jest/globals'
import type { TappedStatement } from '@velocity/ports'
import { createSqlParser } from '@velocity/postgres'
import { capturedScript } from '../../src/command/captured-script.ts'
import { captureStatements } from '../../src/command/captured-statements.ts'
import { commandEnvironment } from '../../src/command/command-environment.ts'
import { fileOfVersion } from '../../src/command/file-of-version.ts'
import { fillArguments } from '../../src/command/fill-arguments.ts'
import { fillParameters } from '../../src/command/fill-parameters.ts'
import { groupStatements } from '../../src/command/group-statements.ts'
import { lineInCode } from '../../src/command/line-in-code.ts'
import { readHistory } from '../../src/layouts/read-history.ts'
import type { Migration } from '../../src/model/migration.ts'

const parser = await createSqlParser()

/** `+` is behind a statement of an open transaction, `!` before one that failed, `2:` before one of the second connection. */
function tapped(text: string): TappedStatement {
  const [, connection, failed, sql = '', parameter] = /^(?:(\d):)?(!)?(.*?)(?: <- (.*))?$/su.exec(text) ?? []
  const failure = { sqlState: '42601', message: '', detail: null, hint: null, position: null, isLost: false }
  return {
    sql,
    parameterCount: parameter === undefined ? 0 : 1,
    parameters: parameter === undefined ? [] : parameter === 'binary' ? null : [parameter],
    connection: Number(connection ?? 1),
    isInTransaction: false,
    locks: [],
    failure: failed === undefined ? null : failure,
  }
}

const OWN = { own: new Set(['applied', 'applied_lock']), main: 'applied' }
const captured = (...texts: readonly string[]): readonly string[] =>
  captureStatements(texts.map(tapped), OWN, parser).statements.map(
    ({ sql, isInTransaction, mark }) =>
      `${isInTransaction ? '+ ' : ''}${mark === null ? sql : `${mark.kind} ${mark.texts}`}`,
  )

describe('of what a tool sends', () => {
  it.each([
    [
      'the transaction is known',
      ['BEGIN', 'CREATE TABLE a ()', 'COMMIT', 'CREATE TABLE b ()'],
      ['+ CREATE TABLE a ()', 'CREATE TABLE b ()'],
    ],
    ['what was rolled back is left out', ['BEGIN', 'CREATE TABLE a ()', 'ROLLBACK'], []],
    ['what never committed is left out', ['BEGIN', 'CREATE TABLE a ()'], []],
    [
      'a savepoint takes back what is behind it',
      ['BEGIN', 'CREATE TABLE a ()', 'SAVEPOINT s', 'CREATE TABLE b ()', 'ROLLBACK TO s', 'COMMIT'],
      ['+ CREATE TABLE a ()'],
    ],
    [
      'connections have transactions of their own, in the order of their commits',
      ['1:BEGIN', '2:BEGIN', '1:CREATE TABLE a ()', '2:CREATE TABLE b ()', '2:COMMIT', '1:COMMIT'],
      ['+ CREATE TABLE b ()', '+ CREATE TABLE a ()'],
    ],
    [
      'statements of one message share a transaction',
      ['CREATE TABLE a (); CREATE TABLE b ()'],
      ['+ CREATE TABLE a ()', '+ CREATE TABLE b ()'],
    ],
    ['what failed is left out', ['!CREATE TABLE a ()'], []],
    [
      'a failing end ends the transaction',
      ['BEGIN', 'CREATE TABLE a ()', '!COMMIT', 'CREATE TABLE b ()'],
      ['CREATE TABLE b ()'],
    ],
    [
      'notes of what is applied are marks',
      [
        'INSERT INTO applied (name) VALUES ($1) <- one',
        "DELETE FROM applied WHERE name = 'one'",
        "UPDATE applied SET v = 'b' WHERE v = 'a'",
      ],
      ['add one', 'remove one', 'move b,a'],
    ],
    ['a note whose value is binary is a mark still', ['INSERT INTO applied (id) VALUES ($1) <- binary'], ['add ']],
    [
      "the tool's tables are left out",
      ['CREATE TABLE applied ()', 'UPDATE applied_lock SET x = 1', 'LOCK TABLE applied', 'SELECT * FROM applied'],
      [],
    ],
    [
      'questions are left out',
      [
        'SELECT version()',
        'SHOW server_version',
        'SELECT * FROM pg_class c, information_schema.tables t',
        'SELECT 1',
        'SELECT a.x, now() FROM a',
      ],
      [],
    ],
    [
      'queries that may change something stay',
      [
        'SELECT setval($$s$$, 3)',
        'SELECT * FROM a FOR UPDATE',
        'WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x',
        'SELECT * INTO b FROM a',
      ],
      [
        'SELECT setval($$s$$, 3)',
        'SELECT * FROM a FOR UPDATE',
        'WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x',
        'SELECT * INTO b FROM a',
      ],
    ],
    [
      "the driver's settings are left out, and a migration's stay",
      ["SET client_encoding = 'UTF8'", "SET TIME ZONE 'UTC'", "SET lock_timeout = '1s'"],
      ["SET lock_timeout = '1s'"],
    ],
    ['values are written into their places', ["INSERT INTO a VALUES ($1) <- it's"], ["INSERT INTO a VALUES ('it''s')"]],
  ])('%s', (_, texts, expected) => expect(captured(...texts)).toEqual(expected))

  it('what has binary values is counted', () => {
    expect(captureStatements([tapped('INSERT INTO a VALUES ($1) <- binary')], OWN, parser)).toEqual({
      statements: [],
      leftOut: 1,
    })
  })

  it('each migration gets what ran before its note, and the settings of its connection', () => {
    const { statements } = captureStatements(
      [
        "SET lock_timeout = '1s'",
        'CREATE TABLE a ()',
        "INSERT INTO applied VALUES ('1')",
        'CREATE TABLE b ()',
        "INSERT INTO applied VALUES ('2')",
        'ANALYZE b',
      ].map(tapped),
      OWN,
      parser,
    )
    expect(
      groupStatements(statements, 'up', 'each').map((group) => [group.texts, group.statements.map(({ sql }) => sql)]),
    ).toEqual([
      [['1'], ["SET lock_timeout = '1s'", 'CREATE TABLE a ()']],
      [['2'], ["SET lock_timeout = '1s'", 'CREATE TABLE b ()', 'ANALYZE b']],
    ])
  })

  it('a script runs as it ran: in one transaction, by itself, or both', () => {
    const script = (...texts: readonly string[]): readonly string[] => {
      const { statements } = captureStatements(texts.map(tapped), OWN, parser)
      const { sql, transaction } = capturedScript(statements, 'up', { path: 'a.js', text: '' }).script
      return [transaction, sql]
    }
    expect(script('BEGIN', 'CREATE TABLE a ()', 'COMMIT')).toEqual(['tool', 'CREATE TABLE a ();'])
    expect(script('VACUUM -- a')).toEqual(['none', 'VACUUM -- a\n;'])
    expect(script('VACUUM', 'BEGIN', 'CREATE TABLE a ()', 'COMMIT')[1]).toBe(
      'VACUUM;\nBEGIN;\nCREATE TABLE a ();\nCOMMIT;',
    )
  })
})

describe('values in a statement', () => {
  it.each([
    ['SELECT $1, \'$1\', "$1" -- $1', ['a'], "SELECT 'a', '$1', \"$1\" -- $1"],
    ['SELECT $10, $1', ['a', ...Array.from({ length: 8 }, () => 'x'), 'ten'], "SELECT 'ten', 'a'"],
    ['SELECT $1', [null], 'SELECT NULL'],
    ['SELECT $1', ['a\\b'], "SELECT  E'a\\\\b'"],
    ['SELECT $$ $1 $$, $1', ['$1'], "SELECT $$ $1 $$, '$1'"],
  ])('%s', (sql, values, expected) => expect(fillParameters(sql, values.length, values)).toBe(expected))
})

describe('the line of a statement', () => {
  const code = `exports.up = (knex) => {
  a.addColumn('users', 'firstName')
  a.index('users', 'mail')
}
exports.down = (knex) => {
  a.dropColumn('users', 'firstName')
}`
  it.each([
    ['up', 'ALTER TABLE users ADD COLUMN first_name text', 2],
    ['up', 'CREATE INDEX i ON users (mail)', 3],
    ['down', 'ALTER TABLE users DROP COLUMN first_name', 6],
    ['up', 'VACUUM', 1],
  ] as const)('%s %s', (direction, sql, line) => expect(lineInCode(code, sql, direction)).toBe(line))
})

describe('a directory of code', () => {
  const versions = (dir: string, ...names: readonly string[]): readonly string[] =>
    readHistory({
      dir,
      layout: 'command',
      files: new Map(names.map((name) => [`${dir}/${name}`, 'x'])),
      placeholders: {},
      dialect: 'postgres',
    }).migrations.map(({ version }) => version)
  it.each([
    [
      'has a migration a file',
      'm',
      ['2_b.ts', '1_a.js', 'README.md', '1_a.d.ts', 'index.ts', '.keep', '3_c.test.ts'],
      ['1_a', '2_b'],
    ],
    [
      'of Entity Framework has other files',
      'Migrations',
      ['1_A.cs', '1_A.Designer.cs', 'ShopModelSnapshot.cs'],
      ['1_A'],
    ],
    [
      'of Django may be the whole project',
      'src',
      ['shop/migrations/0001_initial.py', 'shop/migrations/__init__.py', 'shop/models.py'],
      ['shop/migrations/0001_initial'],
    ],
    ['of Alembic has its environment beside it', 'db', ['env.py', 'versions/ab12_users.py'], ['versions/ab12_users']],
  ])('%s', (_, dir, names, expected) => expect(versions(dir, ...names)).toEqual(expected))

  it('without one is an error', () => {
    expect(() => versions('m', 'README.md')).toThrow(expect.objectContaining({ code: 'VEL_MIG_NONE_FOUND' }))
  })
})

describe('the file of a version', () => {
  const file = (path: string, sql = ''): Migration => ({
    version: path.replace(/^m\/|\.\w+$/gu, ''),
    name: '',
    kind: 'versioned',
    up: { path, startLine: 1, sql, transaction: 'none' },
    down: null,
    verify: null,
    files: [path],
  })
  it.each([
    ['Knex', ['2026_a.js'], file('m/2026_a.js')],
    ['Rails', ['20260101'], file('m/20260101_add.rb')],
    ['TypeORM', ['Add1700000000001'], file('m/1700000000001-Add.ts')],
    ['Alembic', ['ab12cd'], file('m/x.py', `revision: str = 'ab12cd'`)],
    ['Django', ['shop', '0002_x'], file('shop/migrations/0002_x.py')],
  ])('of %s', (_, parts, found) => {
    const others = [file('m/1_z.js', `down_revision = 'ab12cd'`), file('blog/migrations/0002_x.py')]
    const version = { version: parts.join('.'), parts }
    expect(fileOfVersion(version, [...others, found])).toBe(found)
  })
})

describe('a command', () => {
  const values = { base: 'b', version: null, times: '2', app: null }
  it('gets its values', () => {
    expect(fillArguments(['x', '{base}', '-{times}', '{else}'], values)).toEqual(['x', 'b', '-2', '{else}'])
  })
  it('does not run without a value that it asks for', () => {
    expect(() => fillArguments(['{app}'], values)).toThrow(expect.objectContaining({ code: 'VEL_MIG_COMMAND_VALUE' }))
  })
  it('sees where programs are, and no secret', () => {
    const env = { PATH: '/bin', LC_ALL: 'C', INPUT_TOKEN: 'x', GITHUB_TOKEN: 'x', AWS_SECRET_ACCESS_KEY: 'x' }
    expect(commandEnvironment(env)).toEqual({ PATH: '/bin', LC_ALL: 'C' })
  })
})
