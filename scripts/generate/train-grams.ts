// Counts the grams of files and writes packages/secrets/src/automaton/gram-levels.ts:
// `node --conditions=source scripts/generate/train-grams.ts FOLDER...`
// Any tree of source code and prose will do: which grams are common is much the same everywhere.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_MASK, nextKey } from '../../packages/secrets/src/automaton/gram-index.ts'
import { ROOT } from '../bundle.ts'

const TEXT = /\.(?:[cm]?[jt]sx?|json|md|go|ya?ml|py|html|txt|rb|java|[ch]|rs|xml|toml|sh)$/
/** Units: bytes. */
const MAX_FILE = 900_000
const MAX_TOTAL = 120_000_000
/** Two keys a character: eight levels each. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const LINE = 100

const counts = new Float64Array(KEY_MASK + 1)
let total = 0
for (const folder of process.argv.slice(2)) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => TEXT.test(name))
    .sort()
  const every = Math.max(1, Math.floor(names.length / 8000))
  for (const name of names.filter((_, at) => at % every === 0)) count(join(folder, name))
}

/** Units: level n stands for a gram about once in 2^(20 - 2n) bytes, 0 for a rarer one. */
const levels = [...counts].map((seen) => Math.min(7, Math.max(0, Math.floor((Math.log2(seen / total) + 20) / 2))))
const packed = Array.from(
  { length: levels.length / 2 },
  (_, at) => ALPHABET[(levels[2 * at] ?? 0) * 8 + (levels[2 * at + 1] ?? 0)],
)
const lines = packed.join('').match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
writeFileSync(
  join(ROOT, 'packages/secrets/src/automaton/gram-levels.ts'),
  [
    `// Made by scripts/generate/train-grams.ts out of ${Math.round(total / 1e6)} MB of public source and prose. Not written by hand.`,
    '',
    '/** How common grams are, by key: two keys a character, eight levels of base64 digits. Level n: about once in 2^(20 - 2n) bytes. */',
    'export const GRAM_LEVELS = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('')",
    '',
  ].join('\n'),
)
console.log(`${Math.round(total / 1e6)} MB counted`)

function count(path: string): void {
  const stat = statSync(path)
  if (!stat.isFile() || stat.size > MAX_FILE || total > MAX_TOTAL) return
  const bytes = readFileSync(path)
  let key = 0
  for (const byte of bytes) {
    key = nextKey(key, byte)
    counts[key] = (counts[key] ?? 0) + 1
  }
  total += bytes.length
}
