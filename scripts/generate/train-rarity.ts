/**
 * Trains the table of the rarity model of packages/secrets and writes it to packages/secrets/src/confidence/rarity-table.ts.
 *
 *   node --conditions=source scripts/generate/train-rarity.ts <folder>...
 *
 * Give it folders of public source code and prose in many languages: installed dependencies, the Go module cache, documentation.
 * Tests, minified files and lines over 300 characters are left out, for they hold keys and hashes. Another corpus gives another
 * table and moves every score a little: run the tests `confidence-*` and `rules-generic` afterwards.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  CLASS_COUNT,
  classOf,
  LETTER_COUNT,
  LEVEL_BITS,
  letterOf,
} from '../../packages/secrets/src/confidence/rarity-symbols.ts'

const MAX_BYTES = 60_000_000
const CONTEXTS = 480
const PROSE = /\.(?:[cm]?[jt]sx?|go|md|py|ya?ml|html|css|toml|txt|sh|proto)$/
const LEFT_OUT = /(?:^|[/._-])(?:min|test|tests|testdata|fixtures?|bundle|map|lock|dist|snap)(?:[/._-]|$)/

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('give the folders to learn from')

const classes = new Float64Array(CLASS_COUNT ** 3).fill(0.5)
const pairs = new Float64Array(LETTER_COUNT ** 2).fill(0.5)
const triples = new Float64Array(LETTER_COUNT ** 3)
const seen = new Set<string>()
let bytes = 0

/** Learns from every file below a folder, a share of the budget for each. */
function learnFolder(folder: string, budget: number): void {
  const end = bytes + budget
  const waiting = [folder]
  for (let path = waiting.pop(); path !== undefined && bytes < end; path = waiting.pop()) {
    const entries = readdirSync(path, { withFileTypes: true })
    for (const entry of entries) {
      const full = join(path, entry.name)
      if (LEFT_OUT.test(full.slice(folder.length))) continue
      if (entry.isDirectory()) waiting.push(full)
      else if (entry.isFile() && PROSE.test(entry.name) && statSync(full).size < 400_000)
        learnFile(readFileSync(full, 'latin1'))
    }
  }
}

function learnFile(text: string): void {
  bytes += text.length
  for (const line of text.split('\n')) {
    if (line.length > 300) continue
    for (const word of line.match(/[A-Za-z0-9_.\-/$@#:+]{4,60}/g) ?? []) {
      // A word counts once: what is common in one file is not more like a word for it.
      if (seen.size < 6_000_000 && !seen.has(word)) {
        seen.add(word)
        learnWord(word)
      }
    }
  }
}

function learnWord(word: string): void {
  // Long runs with many changes between letters and digits are hashes and keys: not to be learnt as words.
  if (word.length >= 16 && (word.match(/[a-z][0-9]|[0-9][a-zA-Z]/g) ?? []).length > word.length / 6) return
  let [classA, classB, letterA, letterB] = [0, 0, 0, 0]
  for (const char of word) {
    const code = char.charCodeAt(0)
    const kind = classOf(code)
    const letter = letterOf(code)
    classes[(classA * CLASS_COUNT + classB) * CLASS_COUNT + kind]! += 1
    if (letter > 0) {
      pairs[letterB * LETTER_COUNT + letter]! += 1
      triples[(letterA * LETTER_COUNT + letterB) * LETTER_COUNT + letter]! += 1
    }
    ;[classA, classB, letterA, letterB] = [classB, kind, letterB, letter]
  }
}

/** The level whose bits are nearest to those of this probability. */
function levelOf(probability: number): number {
  const bits = -Math.log2(probability)
  let best = 0
  for (let level = 1; level < LEVEL_BITS.length; level += 1) {
    if (Math.abs((LEVEL_BITS[level] ?? 0) - bits) < Math.abs((LEVEL_BITS[best] ?? 0) - bits)) best = level
  }
  return best
}

const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((c) => !`'\\ `.includes(c))
/** Two levels a character. */
function pack(levels: readonly number[]): string {
  let text = ''
  for (let at = 0; at < levels.length; at += 2) text += PRINTABLE[(levels[at] ?? 0) * 9 + (levels[at + 1] ?? 0)]
  return text
}

const rowSum = (table: Float64Array, start: number, length: number): number =>
  table.subarray(start, start + length).reduce((sum, value) => sum + value, 0)

for (const folder of folders) learnFolder(resolve(folder), MAX_BYTES / folders.length)

const pairProbability = (before: number, letter: number): number =>
  (pairs[before * LETTER_COUNT + letter] ?? 0) / rowSum(pairs, before * LETTER_COUNT, LETTER_COUNT)
const classLevels = Array.from({ length: CLASS_COUNT ** 3 }, (_, at) =>
  levelOf((classes[at] ?? 0) / rowSum(classes, at - (at % CLASS_COUNT), CLASS_COUNT)),
)
const pairLevels = Array.from({ length: LETTER_COUNT ** 2 }, (_, at) =>
  levelOf(at % LETTER_COUNT === 0 ? 1 : pairProbability(Math.floor(at / LETTER_COUNT), at % LETTER_COUNT)),
)
const contexts = Array.from({ length: LETTER_COUNT ** 2 }, (_, at) => at)
  .map((at) => ({ at, count: rowSum(triples, at * LETTER_COUNT, LETTER_COUNT) }))
  .sort((a, b) => b.count - a.count)
  .slice(0, CONTEXTS)
  .map(({ at }) => at)
  .sort((a, b) => a - b)
const tripleLevels = contexts.flatMap((context) => {
  const sum = rowSum(triples, context * LETTER_COUNT, LETTER_COUNT)
  return Array.from({ length: LETTER_COUNT }, (_, letter) => {
    if (letter === 0) return 0
    const backoff = pairProbability(context % LETTER_COUNT, letter)
    return levelOf(((triples[context * LETTER_COUNT + letter] ?? 0) + 20 * backoff) / (sum + 20))
  })
})
const contextFlags = Array.from({ length: LETTER_COUNT ** 2 }, (_, at) => (contexts.includes(at) ? 1 : 0))

const lines = (text: string): string => (text.match(/.{1,110}/g) ?? []).map((line) => `  '${line}',`).join('\n')
const table = (name: string, doc: string, text: string): string =>
  `/** ${doc} */\nexport const ${name} = [\n${lines(text)}\n].join('')\n`
writeFileSync(
  new URL('../../packages/secrets/src/confidence/rarity-table.ts', import.meta.url),
  `// Made by scripts/generate/train-rarity.ts out of ${Math.round(bytes / 1e6)} MB of public source and prose. Not written by hand.\n` +
    '// biome-ignore-all format: a table, one packed row a line\n\n' +
    table('CLASS_LEVELS', 'Levels of a class after two others, two a character.', pack(classLevels)) +
    '\n' +
    table('PAIR_LEVELS', 'Levels of a letter after another, two a character.', pack(pairLevels)) +
    '\n' +
    table(
      'TRIPLE_CONTEXTS',
      'Which pairs of letters have a row in TRIPLE_LEVELS: six flags a character.',
      packFlags(contextFlags),
    ) +
    '\n' +
    table('TRIPLE_LEVELS', 'Levels of a letter after two others, two a character.', pack(tripleLevels)),
)

function packFlags(flags: readonly number[]): string {
  let text = ''
  for (let at = 0; at < flags.length; at += 6) {
    let value = 0
    for (let bit = 0; bit < 6; bit += 1) value |= (flags[at + bit] ?? 0) << bit
    text += PRINTABLE[value]
  }
  return text
}
