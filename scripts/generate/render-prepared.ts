import { findRun } from '../../packages/secrets/src/engine/prepared/find-run.ts'
import { headSets, isAtWord, tailMasks } from '../../packages/secrets/src/engine/prepared/head-sets.ts'
import { patternKey } from '../../packages/secrets/src/engine/prepared/pattern-key.ts'
import type { PreparedRow, PreparedTable } from '../../packages/secrets/src/engine/prepared/prepared-row.ts'
import { parsePattern } from '../../packages/secrets/src/pattern/parse-pattern.ts'

/**
 * Writes the module that says what is known of these patterns.
 *
 * Shape: the same for the same patterns in any order. The risk of a pattern that stands in `known` with the same JavaScript is taken from
 *        there, as finding risks takes half a minute for all: empty the table when that analysis itself has changed.
 */
export function renderPrepared(patterns: readonly string[], known: PreparedTable): string {
  const rows = new Map(known.rows.map((row) => [row.key, { ...row, js: [joined(row, known)] }]))
  return moduleOf(withHeads([...new Set(patterns)].sort().map((source) => [source, rowOf(source, rows)] as const)))
}

type SourceRow = readonly [source: string, row: PreparedRow]

function withHeads(rows: readonly SourceRow[]): PreparedTable {
  const sets = new Map<string, number>()
  function indexOf(digits: string): number {
    const index = sets.get(digits) ?? sets.size
    sets.set(digits, index)
    return index
  }
  const tails = new Map<string, number>()
  function tailIndex(masks: readonly number[]): number {
    const key = JSON.stringify(masks)
    const index = tails.get(key) ?? tails.size
    tails.set(key, index)
    return index
  }
  const headed = rows.map(([source, row]) => {
    const run = findRun(source)
    return {
      ...row,
      heads: headSets(source).map((set) => indexOf(digitsOf(set))),
      tails: row.beforeMax === 0 ? (row.literals ?? []).map((word) => tailIndex(tailMasks(source, word))) : [],
      run: run === null ? null : ([indexOf(digitsOf(run.set)), run.min, run.from, run.to] as const),
    }
  })
  return { ...shareChunks(headed), sets: [...sets.keys()], tails: [...tails.keys()].map((key) => JSON.parse(key)) }
}

function joined(row: PreparedRow, { chunks }: PreparedTable): string {
  return row.js.map((part) => (typeof part === 'string' ? part : (chunks[part] ?? ''))).join('')
}

/** What takes long: reused as long as pattern and translation stand. */
function knownRisk(source: string, js: string, rows: ReadonlyMap<string, PreparedRow>): PreparedRow['risk'] | null {
  const row = rows.get(patternKey(source))
  return row !== undefined && row.js[0] === js ? row.risk : null
}

/** The whole of what is known of one pattern. */
function rowOf(source: string, known: ReadonlyMap<string, PreparedRow>): PreparedRow {
  const pattern = parsePattern(source)
  const { anchor, preamble } = pattern
  return {
    key: patternKey(source),
    js: [pattern.js],
    groups: pattern.groupCount,
    names: [...pattern.groupNames],
    min: pattern.minLength,
    max: pattern.maxLength,
    preambleSet: preamble === null ? null : digitsOf(preamble.set),
    preambleMax: preamble?.max ?? 0,
    literals: anchor?.literals ?? null,
    beforeMin: anchor?.before.min ?? 0,
    beforeMax: anchor?.before.max ?? null,
    first: digitsOf(pattern.firstBytes),
    heads: [],
    tails: [],
    run: null,
    atWord: isAtWord(source),
    risk: knownRisk(source, pattern.js, known) ?? pattern.risk,
  }
}

function digitsOf(set: Uint8Array): string {
  return Array.from({ length: 64 }, (_, at) =>
    [0, 1, 2, 3].reduce((bits, bit) => bits | (set[at * 4 + bit] === 0 ? 0 : 1 << bit), 0).toString(16),
  ).join('')
}

const MIN_CHUNK = 60
const STEP = 20
const MAX_CHUNKS = 40

/** Long stretches that many patterns share are written once: what follows a name is the same in hundreds. */
function shareChunks(rows: readonly PreparedRow[]): Pick<PreparedTable, 'chunks' | 'rows'> {
  const chunks: string[] = []
  let parts: readonly (readonly (string | number)[])[] = rows.map(({ js }) => js)
  while (chunks.length < MAX_CHUNKS) {
    const chunk = bestChunk(parts.flat().filter((part) => typeof part === 'string'))
    if (chunk === null) break
    const index = chunks.push(chunk) - 1
    parts = parts.map((list) => list.flatMap((part) => (typeof part === 'string' ? split(part, chunk, index) : [part])))
  }
  return { chunks, rows: rows.map((row, at) => ({ ...row, js: parts[at] ?? row.js })) }
}

/** The stretch that saves most: a frequent start of `MIN_CHUNK` characters, made longer as long as that saves more. */
function bestChunk(texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (let at = 0; at + MIN_CHUNK <= text.length; at += 1) {
      const piece = text.slice(at, at + MIN_CHUNK)
      counts.set(piece, (counts.get(piece) ?? 0) + 1)
    }
  }
  const [seed] = [...counts].filter(([, count]) => count > 3).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return seed === undefined ? null : grow(seed[0], texts)
}

function grow(seed: string, texts: readonly string[]): string {
  const around = texts.flatMap((text) => (text.includes(seed) ? [text] : []))
  const sample = around[0] ?? seed
  let start = sample.indexOf(seed)
  let end = start + seed.length
  const enough = 0.8 * around.length
  const holds = (low: number, high: number): boolean =>
    around.filter((text) => text.includes(sample.slice(low, high))).length >= enough
  while (end < sample.length && holds(start, Math.min(sample.length, end + STEP)))
    end = Math.min(sample.length, end + STEP)
  while (start > 0 && holds(Math.max(0, start - STEP), end)) start = Math.max(0, start - STEP)
  return sample.slice(start, end)
}

function split(text: string, chunk: string, index: number): readonly (string | number)[] {
  return text.split(chunk).flatMap((part, at) => [...(at === 0 ? [] : [index]), ...(part === '' ? [] : [part])])
}

/** Lines of the file are no longer than an editor bears. */
const LINE = 20_000

function moduleOf(table: PreparedTable): string {
  const json = JSON.stringify(table)
  const lines: string[] = []
  for (let at = 0; at < json.length; at += LINE) lines.push(json.slice(at, at + LINE))
  return [
    '// Made by scripts/generate/prepared-patterns.ts out of our own rules: npm run generate.',
    '/** What is known of the patterns of our own rules, as JSON. */',
    'export const PREPARED_JSON =',
    ...lines.map((line, at) => `  ${quote(line)}${at === lines.length - 1 ? '' : ' +'}`),
    '',
  ].join('\n')
}

/** As the formatter writes it: the quote that needs fewer escapes, single when equal. */
function quote(text: string): string {
  const escaped = text.replace(/\\/g, '\\\\')
  const singles = escaped.split("'").length
  const doubles = escaped.split('"').length
  return doubles < singles ? `"${escaped.replace(/"/g, '\\"')}"` : `'${escaped.replace(/'/g, "\\'")}'`
}
