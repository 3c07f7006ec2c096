import { beforeAll, describe, expect, test } from '@jest/globals'
import type { SqlParser } from '@velocity/ports'
import { createSqlParser } from '@velocity/postgres'

let parser: SqlParser
beforeAll(async () => {
  parser = await createSqlParser()
})

/** The statements as `kind@line: text`; every text must stand where its offsets say. */
function statementsOf(sql: string): readonly string[] {
  const parsed = parser.parse(sql)
  if (!parsed.ok) throw new Error(`line ${parsed.line}: ${parsed.message}`)
  return parsed.statements.map(({ sql: text, kind, startLine, startOffset, endOffset }) => {
    expect(sql.slice(startOffset, endOffset)).toBe(text)
    expect(sql.slice(0, startOffset).split('\n')).toHaveLength(startLine)
    return `${kind}@${startLine}: ${text}`
  })
}

describe('the statements of a text', () => {
  const ATOMIC = 'CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END'
  const RULE = 'CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)'
  test.each<readonly [string, string, readonly string[]]>([
    ['are none in an empty text', '', []],
    ['are none in comments', '-- a\n/* b /* c; */ ; */ ;;', []],
    ['are none behind a byte order mark', '\ufeff', []],
    [
      'begin behind the comments before them',
      '-- a;\r\n/* b /* c; */ ; */ SELECT 1;\r\n-- d\r\nSELECT 2',
      ['SelectStmt@2: SELECT 1', 'SelectStmt@4: SELECT 2'],
    ],
    ['stand where they do behind a byte order mark', '\ufeffSELECT 1', ['SelectStmt@1: SELECT 1']],
    [
      'stand where they do behind what is no ASCII',
      "SELECT 'é😀;' ;\nSELECT 2",
      ["SelectStmt@1: SELECT 'é😀;'", 'SelectStmt@2: SELECT 2'],
    ],
    [
      'are not cut in dollar quotes',
      'DO $a$ BEGIN; $$;$$ $a$;SELECT $$;$$',
      ['DoStmt@1: DO $a$ BEGIN; $$;$$ $a$', 'SelectStmt@1: SELECT $$;$$'],
    ],
    [
      'are not cut in texts with escapes',
      "SELECT E'\\';', 'a\\';SELECT ';'';'",
      ["SelectStmt@1: SELECT E'\\';', 'a\\'", "SelectStmt@1: SELECT ';'';'"],
    ],
    [
      'are not cut in names',
      'SELECT 1 AS "a;""b";SELECT 2',
      ['SelectStmt@1: SELECT 1 AS "a;""b"', 'SelectStmt@1: SELECT 2'],
    ],
    ['are not cut in bodies', `${ATOMIC};\n${RULE};`, [`CreateFunctionStmt@1: ${ATOMIC}`, `RuleStmt@2: ${RULE}`]],
    ['may end without a semicolon, in blanks', 'SELECT 1 \n\n', ['SelectStmt@1: SELECT 1']],
  ])('%s', (_, sql, statements) => {
    expect(statementsOf(sql)).toEqual(statements)
  })

  test('are the same in a text that is parsed in pieces', () => {
    const few = [
      "-- é\nINSERT INTO t VALUES ('😀;');",
      `${ATOMIC};`,
      `${RULE};`,
      "SELECT $x$;$x$, E'\\';';",
      '/* ; */ TABLE t;',
    ]
    const times = Math.ceil(1_200_000 / few.join('\n').length)
    const one = statementsOf(few.join('\n')).map((statement) => statement.replace(/@\d+/u, ''))
    const all = parser.parse(`${few.join('\n')}\n`.repeat(times))
    if (!all.ok) throw new Error(all.message)
    expect(all.statements.map(({ kind, sql }) => `${kind}: ${sql}`)).toEqual(
      Array.from({ length: times }, () => one).flat(),
    )
    expect(all.statements.at(-1)?.startLine).toBe(times * 6)
  })
})

describe('a text is malformed', () => {
  test.each<readonly [string, string, number, RegExp]>([
    ['at the line of the mistake', "SELECT '😀é';\n\nSELCT 1", 3, /syntax error at or near "SELCT"/u],
    ['at the line where a quote opens', "SELECT 1;\nSELECT 'a\n\n", 2, /unterminated quoted string/u],
    ['when it holds commands of psql', 'SELECT 1;\n\\connect other\n', 2, /"\\connect" is a command of psql/u],
    ['when it holds the rows of a COPY', 'COPY t (a) FROM stdin;\n1\n\\.\n', 2, /rows of COPY/u],
    ['when it holds the end of a COPY without rows', 'COPY t (a) FROM stdin;\n\\.\n', 2, /rows of COPY/u],
    ['when it holds a NUL character', 'SELECT 1;\nSELECT \0', 2, /NUL/u],
    ['when it is not Unicode', 'SELECT 1 \ud83d', 1, /surrogate/u],
    ['when it is nested too deeply', `SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)}`, 1, /memory exhausted/u],
    ['when its tree is too deep to be written', `SELECT ${'1+'.repeat(100_000)}1`, 1, /too deeply nested/u],
    [
      'when a row of signs would take the parser hours',
      `SELECT 1;\n${'/*'.repeat(1_000_000)}`,
      2,
      /row of 2000000 signs/u,
    ],
    ['when it is larger than what is read', ' '.repeat(33 * 1024 * 1024), 1, /33554432/u],
  ])('%s', (_, sql, line, message) => {
    expect(parser.parse(sql)).toMatchObject({ ok: false, line, message: expect.stringMatching(message) })
  })

  test('and the next one is parsed as if nothing had been', () => {
    parser.parse(`SELECT ${'1+'.repeat(100_000)}1`)
    expect(statementsOf('SELECT 1')).toHaveLength(1)
  })
})
