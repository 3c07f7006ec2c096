import { parsePattern } from '../../pattern/parse-pattern.ts'
import type { ByteSet, Pattern } from '../../pattern/pattern.ts'
import { lazy } from '../lazy.ts'
import type { ByteRun } from './byte-run.ts'
import { findRun } from './find-run.ts'
import { type HeadMasks, headMasks } from './head-masks.ts'
import { headSets, isAtWord } from './head-sets.ts'
import { patternKey } from './pattern-key.ts'
import { PREPARED_JSON } from './prepared-json.ts'
import type { PreparedRow, PreparedTable } from './prepared-row.ts'

/**
 * Reads a pattern as `parsePattern` does; what is known of the patterns of our own rules comes out of a table made beforehand
 * (scripts/generate/prepared-patterns.ts), as finding anchors and risks takes milliseconds for each.
 *
 * Errors: those of `parsePattern`.
 */
export function preparePattern(source: string): PreparedPattern {
  const row = table().rows.get(patternKey(source))
  return row === undefined ? preparedNow(source) : preparedBefore(source, row)
}

/** A pattern and, when first asked, what the bytes of its matches tell. */
export interface PreparedPattern {
  readonly pattern: Pattern
  /** One of our own rules has it, and its worst case was looked at. */
  readonly isKnown: boolean
  readonly heads: () => HeadMasks
  readonly run: () => ByteRun | null
  /** A match starts only where a word does. */
  readonly startsAtWord: boolean
  /** What can stand behind each of the anchor's literals, where matches begin with them: one mask of `neighbourMask` a byte; [] tells nothing. */
  readonly tails: readonly (readonly number[])[]
}

function preparedNow(source: string): PreparedPattern {
  return {
    pattern: parsePattern(source),
    isKnown: false,
    heads: lazy(() => headMasks(headSets(source))),
    run: lazy(() => findRun(source)),
    startsAtWord: isAtWord(source),
    tails: [],
  }
}

function preparedBefore(source: string, row: PreparedRow): PreparedPattern {
  const { run, heads } = row
  return {
    pattern: patternOf(source, row),
    isKnown: true,
    heads: lazy(() => headMasks(heads.map(setOf))),
    startsAtWord: row.atWord,
    run: lazy(() => (run === null ? null : { set: setOf(run[0]), min: run[1], from: run[2], to: run[3] })),
    tails: row.tails.map((index) => table().tails[index] ?? []),
  }
}

function setOf(index: number): ByteSet {
  return byteSetOf(table().sets[index] ?? '')
}

interface Table {
  readonly chunks: readonly string[]
  readonly sets: readonly string[]
  readonly tails: readonly (readonly number[])[]
  readonly rows: ReadonlyMap<string, PreparedRow>
}

let read: Table | null = null

function table(): Table {
  if (read !== null) return read
  const { chunks, sets, tails, rows }: PreparedTable = JSON.parse(PREPARED_JSON)
  read = { chunks, sets, tails, rows: new Map(rows.map((row) => [row.key, row])) }
  return read
}

function patternOf(source: string, row: PreparedRow): Pattern {
  const first = lazy(() => byteSetOf(row.first))
  return {
    source,
    get js() {
      return row.js.map((part) => (typeof part === 'string' ? part : (table().chunks[part] ?? ''))).join('')
    },
    groupCount: row.groups,
    groupNames: new Map(row.names),
    minLength: row.min,
    maxLength: row.max,
    preamble: row.preambleSet === null ? null : { set: byteSetOf(row.preambleSet), max: row.preambleMax },
    anchor:
      row.literals === null ? null : { literals: row.literals, before: { min: row.beforeMin, max: row.beforeMax } },
    get firstBytes() {
      return first()
    },
    risk: row.risk,
  }
}

const known = new Map<string, ByteSet>()

/** 64 hexadecimal digits, the lowest byte first, four bytes a digit. Patterns share most sets. */
function byteSetOf(digits: string): ByteSet {
  const before = known.get(digits)
  if (before !== undefined) return before
  const set = new Uint8Array(256)
  for (let at = 0; at < 64; at += 1) {
    const code = digits.charCodeAt(at)
    const bits = code >= 97 ? code - 87 : code - 48
    for (let bit = 0; bit < 4; bit += 1) set[at * 4 + bit] = (bits >> bit) & 1
  }
  known.set(digits, set)
  return set
}
