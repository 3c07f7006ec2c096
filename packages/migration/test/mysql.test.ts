import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createMysqlEngines, findInstalledMysql } from '@velocity/mysql'
import type { ScratchDatabase, ScratchServer } from '@velocity/ports'
import { compareFingerprints } from '../src/fingerprint/compare-fingerprints.ts'
import { readMysqlFingerprint } from '../src/fingerprint/mysql/read-mysql-fingerprint.ts'
import { createPlainSqlParser } from '../src/sql/create-plain-sql-parser.ts'
import { readMysqlAlgorithm } from '../src/trace/mysql/mysql-algorithm.ts'
import { traceMysqlScript } from '../src/trace/mysql/trace-mysql-script.ts'

const installed = (await findInstalledMysql(process.env)).filter(({ product }) => product === 'MariaDB')
const describeServer = installed.length > 0 ? describe : describe.skip
if (installed.length === 0)
  console.log('No MariaDB is installed here: round trips and algorithms of MySQL are not tested.')

const TABLES = `CREATE TABLE teams (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100) NOT NULL, upper_name VARCHAR(100) AS (UPPER(name)) STORED, UNIQUE KEY names (name)) COMMENT = 'all';
CREATE TABLE users (id BIGINT PRIMARY KEY, team INT, email VARCHAR(100) NOT NULL DEFAULT 'a', age INT NOT NULL CHECK (age > 0), note INT,
  state ENUM('a', 'b'), KEY ages (age), KEY part (email(10)),
  CONSTRAINT users_team FOREIGN KEY (team) REFERENCES teams (id) ON DELETE CASCADE);`

const BASE = `CREATE TABLE schema_migrations (version INT PRIMARY KEY);
${TABLES}
CREATE VIEW grown AS SELECT id, email FROM users WHERE age > 17;
CREATE TRIGGER users_i BEFORE INSERT ON users FOR EACH ROW SET NEW.email = LOWER(NEW.email);
CREATE PROCEDURE clean (IN before_id BIGINT) BEGIN DELETE FROM users WHERE id < before_id; END;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM teams;
INSERT INTO teams (name) VALUES ('x'); INSERT INTO users (id, team, email, age) VALUES (1, 1, 'B', 20);`

const parser = createPlainSqlParser('mysql')
const OPTIONS = { statementTimeoutMs: 10_000, stats: null, now: () => 0 }
let server: ScratchServer
let base: ScratchDatabase

describeServer('MariaDB', () => {
  beforeAll(async () => {
    const engines = createMysqlEngines({ env: process.env })
    server = await engines.start(
      { dialect: 'mysql', choice: 'installed', url: null, productionMajor: null, extensions: [] },
      null,
    )
    base = await server.create()
    await run(base, BASE)
  })

  afterAll(() => server.close())

  async function run(database: ScratchDatabase, sql: string): Promise<void> {
    const outcome = await database.session.run(sql)
    if (!outcome.ok) throw new Error(`${outcome.failure.message}: ${sql}`)
  }

  const read = (database: ScratchDatabase) => readMysqlFingerprint(database.session, { exclude: ['schema_migrations'] })

  test('reads the same of a clone', async () => {
    const clone = await base.clone()
    expect(await read(clone)).toEqual(await read(base))
    await clone.drop()
  })

  test('reads every property of every object, and not the excluded table', async () => {
    const lines = (await read(base)).objects.map(({ kind, name, properties }) => {
      const own = Object.entries(properties).filter(
        ([key, value]) => value !== null && !/table|mode|definer|collation|charset/.test(key),
      )
      return `${kind} ${name}: ${own.map(([key, value]) => `${key}=${value}`).join('; ')}`
    })
    expect(lines).toMatchInlineSnapshot(`
[
  "check users.age: definition=CHECK (\`age\` > 0)",
  "column teams.id: extra=auto_increment; not null=true; type=int(11)",
  "column teams.name: not null=true; type=varchar(100)",
  "column teams.upper_name: default=NULL; expression=ucase(\`name\`); extra=STORED GENERATED; type=varchar(100)",
  "column users.age: not null=true; type=int(11)",
  "column users.email: default='a'; not null=true; type=varchar(100)",
  "column users.id: not null=true; type=bigint(20)",
  "column users.note: default=NULL; type=int(11)",
  "column users.state: default=NULL; type=enum('a','b')",
  "column users.team: default=NULL; type=int(11)",
  "constraint users.users_team: definition=FOREIGN KEY (team) REFERENCES teams (id) ON DELETE CASCADE ON UPDATE RESTRICT",
  "database database: ",
  "event nightly: completion=NOT PRESERVE; definition=DELETE FROM teams; schedule=every 1 DAY; status=ENABLED",
  "index teams.PRIMARY: definition=PRIMARY KEY (id)",
  "index teams.names: definition=UNIQUE KEY (name)",
  "index users.PRIMARY: definition=PRIMARY KEY (id)",
  "index users.ages: definition=KEY (age)",
  "index users.part: definition=KEY (email(10))",
  "index users.users_team: definition=KEY (team)",
  "procedure clean: access=CONTAINS SQL; definition=BEGIN DELETE FROM users WHERE id < before_id; END; deterministic=NO; parameters=IN before_id bigint(20); security=DEFINER",
  "table teams: options=ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='all'; type=BASE TABLE",
  "table users: options=ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci; type=BASE TABLE",
  "trigger users.users_i: definition=BEFORE INSERT SET NEW.email = LOWER(NEW.email); order=1",
  "view grown: algorithm=UNDEFINED; check option=NONE; definition=select \`users\`.\`id\` AS \`id\`,\`users\`.\`email\` AS \`email\` from \`users\` where \`users\`.\`age\` > 17; security=DEFINER",
]
`)
  })

  test.each([
    ['adds and drops a column', 'ALTER TABLE users ADD COLUMN a TEXT', 'ALTER TABLE users DROP COLUMN a', []],
    [
      'renames and back',
      'ALTER TABLE users RENAME COLUMN age TO years, DROP KEY part',
      'ALTER TABLE users RENAME COLUMN years TO age, ADD KEY part (email(10))',
      [],
    ],
    [
      'forgets an index',
      'CREATE INDEX i ON users (note); CREATE TABLE n (a INT)',
      'DROP TABLE n',
      ['extra index users.i'],
    ],
    [
      'forgets a foreign key',
      'ALTER TABLE users DROP FOREIGN KEY users_team',
      'SELECT 1',
      ['missing constraint users.users_team'],
    ],
    [
      'comes back without the default',
      'ALTER TABLE users MODIFY email VARCHAR(200) NOT NULL',
      'ALTER TABLE users MODIFY email VARCHAR(100) NOT NULL',
      ['changed column users.email default'],
    ],
    [
      'changes the trigger',
      'DROP TRIGGER users_i',
      'CREATE TRIGGER users_i BEFORE INSERT ON users FOR EACH ROW SET NEW.email = UPPER(NEW.email)',
      ['changed trigger users.users_i definition'],
    ],
    [
      'changes the view, the procedure and the event',
      'CREATE OR REPLACE VIEW grown AS SELECT id FROM users; DROP PROCEDURE clean; ALTER EVENT nightly DISABLE',
      'CREATE PROCEDURE clean (IN before_id INT) BEGIN DELETE FROM users WHERE id < before_id; END',
      ['changed event nightly status', 'changed procedure clean parameters', 'changed view grown definition'],
    ],
    ['counts on', "INSERT INTO teams (name) VALUES ('y')", "DELETE FROM teams WHERE name = 'y'", []],
    [
      'converts the table',
      "ALTER TABLE teams ENGINE = MyISAM, COMMENT = ''",
      'ALTER TABLE teams ENGINE = InnoDB',
      ['changed table teams options'],
    ],
  ])('%s', async (name, up, down, expected) => {
    const database = await base.clone()
    if (name === 'converts the table') await run(database, 'ALTER TABLE users DROP FOREIGN KEY users_team')
    const before = await read(database)
    await run(database, up)
    await run(database, down)
    const { differences } = compareFingerprints(before, await read(database))
    const told = differences.map(({ change, kind, name: object, property }) =>
      [change, kind, object, property ?? ''].join(' ').trim(),
    )
    expect(told).toEqual(expected)
    await database.drop()
  })

  // MariaDB 10.11; the classes of later versions are cheaper, never dearer.
  test.each([
    ['ALTER TABLE users ADD COLUMN x INT', 'INSTANT NONE'],
    ['ALTER TABLE users ADD COLUMN x INT NOT NULL DEFAULT 5', 'INSTANT NONE'],
    ['ALTER TABLE users ADD COLUMN x INT FIRST', 'INSTANT NONE'],
    ['ALTER TABLE users DROP COLUMN note', 'INSTANT NONE'],
    ['ALTER TABLE users RENAME COLUMN note TO x', 'INSTANT NONE'],
    ["ALTER TABLE users ALTER COLUMN email SET DEFAULT 'b'", 'INSTANT NONE'],
    ["ALTER TABLE users MODIFY email VARCHAR(300) NOT NULL DEFAULT 'a'", 'INSTANT NONE'],
    ['ALTER TABLE users MODIFY note INT NOT NULL', 'INPLACE NONE rebuild'],
    ['ALTER TABLE users MODIFY note BIGINT', 'COPY SHARED rebuild'],
    ['ALTER TABLE users MODIFY age INT NULL', 'INPLACE NONE rebuild'],
    ["ALTER TABLE users MODIFY state ENUM('a', 'b', 'c')", 'INSTANT NONE'],
    ["ALTER TABLE users MODIFY state ENUM('b', 'a')", 'COPY SHARED rebuild'],
    ['ALTER TABLE users ADD INDEX x (note)', 'NOCOPY NONE'],
    ['CREATE UNIQUE INDEX x ON users (note)', 'NOCOPY NONE'],
    ['DROP INDEX ages ON users', 'NOCOPY NONE'],
    ['ALTER TABLE users ADD FULLTEXT INDEX x (email)', 'INPLACE SHARED rebuild'],
    ['ALTER TABLE users ADD CONSTRAINT x FOREIGN KEY (note) REFERENCES teams (id)', 'COPY SHARED rebuild'],
    ['ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (id, age)', 'INPLACE NONE rebuild'],
    ['ALTER TABLE users CONVERT TO CHARACTER SET latin1', 'COPY SHARED rebuild'],
    ['ALTER TABLE users ENGINE = InnoDB', 'INPLACE NONE rebuild'],
    ["ALTER TABLE users COMMENT = 'x'", 'INSTANT NONE'],
  ])('%s: %s', async (sql, expected) => {
    const database = await server.create()
    await run(database, TABLES)
    const script = { path: 'a.sql', startLine: 1, sql, transaction: 'none' as const }
    const traced = await traceMysqlScript(script, { session: database.session, parser }, OPTIONS)
    expect(traced.failure).toBeNull()
    const [statement] = traced.statements
    const found = readMysqlAlgorithm(statement?.notices ?? [])
    expect(`${found?.algorithm} ${found?.lock}${found?.isRebuild ? ' rebuild' : ''}`).toBe(expected)
    expect(statement?.rewrites).toEqual(expected.endsWith('rebuild') ? ['users'] : [])
    await database.drop()
  })

  test('stops where a statement fails, and keeps what was committed', async () => {
    const database = await base.clone()
    const sql =
      "INSERT INTO teams (name) VALUES ('z');\nALTER TABLE users ADD COLUMN x INT;\nALTER TABLE users DROP COLUMN nowhere; SELECT 1"
    const script = { path: 'a.sql', startLine: 5, sql, transaction: 'tool' as const }
    const { statements, failure } = await traceMysqlScript(script, { session: database.session, parser }, OPTIONS)
    expect(statements.map(({ line, isInTransaction }) => [line, isInTransaction])).toEqual([
      [5, true],
      [6, false],
      [7, false],
    ])
    expect(statements[0]?.rowChanges).toEqual([{ relation: 'teams', inserted: 1, updated: 0, deleted: 0 }])
    expect(failure?.sqlState).toBe('42000')
    expect((await read(database)).columnOrder['users']).toContain('x')
    await database.drop()
  })
})
