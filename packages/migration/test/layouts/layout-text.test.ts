import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { flywayStatements } from '../../src/layouts/flyway/flyway-transaction.ts'
import { compareFlywayVersions } from '../../src/layouts/flyway/parse-flyway-name.ts'
import { parseChangelog } from '../../src/layouts/liquibase/parse-changelog.ts'
import { parseFormatted } from '../../src/layouts/liquibase/parse-formatted.ts'
import { expandEnvironment } from '../../src/layouts/sections/expand-environment.ts'
import { parsePlan } from '../../src/layouts/sqitch/parse-plan.ts'
import { psqlText } from '../../src/layouts/sqitch/psql-text.ts'
import { compareDigits } from '../../src/layouts/text/compare-digits.ts'
import { maskSql } from '../../src/layouts/text/mask-sql.ts'
import { readSettings } from '../../src/layouts/text/read-settings.ts'
import { replacePlaceholders } from '../../src/layouts/text/replace-placeholders.ts'

describe('masking leaves code only', () => {
  test.each([
    ["SELECT 'a;b', e'\\';' ;", 'SELECT      , e      ;'],
    ['SELECT "a;b";', 'SELECT      ;'],
    ['-- x;\nSELECT 1;', '     \nSELECT 1;'],
    ['/* a /* b; */ c; */;', '                   ;'],
    ['$$;$$;', '     ;'],
    ['$f$ $$; $f$;', '           ;'],
    ['SELECT a$1;', 'SELECT a$1;'],
    ["SELECT 'never ends;", 'SELECT             '],
  ])('%j', (sql, masked) => expect(maskSql(sql)).toBe(masked))

  test('and is as long as the text, with the same line breaks', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '"', '$', '-', '/', '*', '\n', '\\', 'e', 'a', ';') })
    fc.assert(
      fc.property(text, (sql) => {
        const masked = maskSql(sql)
        expect(masked).toHaveLength(sql.length)
        expect(masked.split('\n').map(({ length }) => length)).toEqual(sql.split('\n').map(({ length }) => length))
      }),
    )
  })
})

test.each([
  ['1', '01', 0],
  ['9', '10', -1],
  ['20240101000000', '9', 1],
  ['000', '0', 0],
] as const)('%s against %s as numbers is %i', (left, right, expected) => {
  expect(Math.sign(compareDigits(left, right))).toBe(expected)
})

test.each([
  ['1', '1.0', 0],
  ['1.2', '1.10', -1],
  ['2', '1.9.9', 1],
] as const)('version %s against %s of Flyway is %i', (left, right, expected) => {
  expect(Math.sign(compareFlywayVersions(left, right))).toBe(expected)
})

test.each([
  ['CREATE TABLE t ();', 'transactional'],
  ["SELECT 'VACUUM'; -- VACUUM", 'transactional'],
  ['create unique index concurrently i ON t (a);', 'non-transactional'],
  ['VACUUM t; SELECT 1;', 'mixed'],
  ['', 'transactional'],
] as const)('Flyway takes %j for %s', (sql, expected) => expect(flywayStatements(sql)).toBe(expected))

test('settings are read from properties, TOML and INI', () => {
  const text = '# x\nflyway.a=1\r\n[flyway]\nB = "two" # rest\n[flyway.placeholders]\nc = \'d\'\n[core "x"]\ne=f\n'
  expect([...readSettings(text)]).toEqual([
    ['flyway.a', '1'],
    ['flyway.b', 'two'],
    ['flyway.placeholders.c', 'd'],
    ['core.x.e', 'f'],
  ])
})

test('placeholders without a value stay, and are named once with their line', () => {
  const found = replacePlaceholders('a <<x>>\n<<y>> <<x>> <<\n>>\n<<y>>', '<<', '>>', (name) =>
    name === 'x' ? '1' : undefined,
  )
  expect(found).toEqual({ text: 'a 1\n<<y>> 1 <<\n>>\n<<y>>', missing: [{ name: 'y', line: 2 }] })
})

test('variables of psql are put in as names, texts and code', () => {
  const { sql, problems } = psqlText(`\\set x 1\nSELECT :'a', :"a", :a, b::int, c[1:2], ':a';`, 'p', { a: "o'" })
  expect(sql).toBe(`\nSELECT 'o''', "o'", o', b::int, c[1:2], ':a';`)
  expect(problems).toEqual([])
})

test('a change that is made again has the tag between in its name', () => {
  const at = '2024-01-01T00:00:00Z A <a@example.org>'
  const plan = parsePlan(`%project=p\na ${at}\n@v1 ${at}\na [a@v1] ${at}\n`)
  expect(plan.failures).toEqual([])
  expect(plan.changes.map(({ name, reworkedAt }) => [name, reworkedAt])).toEqual([
    ['a', 'v1'],
    ['a', null],
  ])
})

test.each(['a.yaml', 'a.json', 'a.xml'])('a changelog that cannot be read is null: %s', (path) => {
  expect(parseChangelog(path, '{')).toBeNull()
})

describe('hostile texts are read in time that grows with their length', () => {
  const n = 200_000
  test.each<[string, () => unknown]>([
    ['openings of quotes and comments', () => maskSql(`${'$a$'.slice(0, 2)}/*'`.repeat(n))],
    ['placeholders that never end', () => replacePlaceholders(`${'{{'.repeat(n)}\n}}`, '{{', '}}', () => undefined)],
    ['a changeset of spaces', () => parseFormatted(`--liquibase formatted sql\n--changeset ${' '.repeat(n)}x`)],
    ['many changesets', () => parseFormatted('--changeset a:1\nSELECT 1;\n--rollback empty\n'.repeat(n / 10))],
    ['attributes without an end', () => parseFormatted(`--changeset a:1 ${'x'.repeat(n)}`)],
    [
      'tags of XML',
      () => parseChangelog('a.xml', `<databaseChangeLog>${'<include '.repeat(n)}<include ${'x'.repeat(n)}>`),
    ],
    ['a plan of one line', () => parsePlan(`a [${' '.repeat(n)}`)],
    ['a plan of many lines', () => parsePlan('a 2024-01-01T00:00:00Z A <a@example.org>\n'.repeat(n / 20))],
    ['variables of an environment', () => expandEnvironment(`-- +goose ENVSUB ON\n${'${A:-'.repeat(n)}`, {})],
    ['colons of psql', () => psqlText(`:'a`.repeat(n), 'p', {})],
    ['statements of Flyway', () => flywayStatements(`CREATE ${' '.repeat(n)} ;`.repeat(20))],
  ])('%s', (_, run) => {
    const started = performance.now()
    run()
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
