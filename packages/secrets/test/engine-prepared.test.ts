import { describe, expect, test } from '@jest/globals'
import { patternKey } from '../src/engine/prepared/pattern-key.ts'
import { PREPARED_JSON } from '../src/engine/prepared/prepared-json.ts'
import type { PreparedTable } from '../src/engine/prepared/prepared-row.ts'
import { parsePattern } from '../src/pattern/parse-pattern.ts'
import { ALL_RULES } from '../src/rules/all-rules.ts'

const TABLE: PreparedTable = JSON.parse(PREPARED_JSON)
const ROWS = new Map(TABLE.rows.map((row) => [row.key, row]))
const PATTERNS = new Map(ALL_RULES.flatMap(({ id, pattern }) => (pattern === null ? [] : [[pattern, id] as const])))

describe('the table of prepared patterns (when this fails: npm run generate)', () => {
  test('has a row for the pattern of every rule and no other', () => {
    const missing = [...PATTERNS].filter(([source]) => !ROWS.has(patternKey(source)))
    expect(missing.map(([, id]) => id)).toEqual([])
    expect(TABLE.rows.length).toBe(PATTERNS.size)
  })

  test('holds what the patterns are translated to', () => {
    const some = [...PATTERNS].filter((_, at) => at % 6 === 0)
    const stale = some.filter(([source]) => {
      const row = ROWS.get(patternKey(source))
      const js = row?.js.map((part) => (typeof part === 'string' ? part : TABLE.chunks[part])).join('')
      return js !== parsePattern(source).js
    })
    expect(stale.map(([, id]) => id)).toEqual([])
  })

  test('knows no two patterns by one key', () => {
    expect(new Set([...PATTERNS.keys()].map(patternKey)).size).toBe(PATTERNS.size)
  })
})
