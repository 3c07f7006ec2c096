import { excerpt } from '../bytes/report-error.ts'
import { quoteKey } from '../json/json-error.ts'
import { sketchJson } from '../json/sketch-json.ts'

const MAX_KEYS = 5

/** Files that are recognised by their first bytes, and what to do instead. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['\u001f\u008b', 'gzip data; unpack it first'],
  ['PK\u0003\u0004', 'a zip archive; unpack it first'],
  [
    'SQLite format 3',
    "a SQLite database, as coverage.py's own data file is; export it with `coverage json` or `coverage xml`",
  ],
  ['\u0000asm', 'a WebAssembly module'],
  ['\u007fELF', 'a program'],
  ['oncg', 'gcov data; export it with lcov or gcovr'],
  ['adcg', 'gcov data; export it with lcov or gcovr'],
  ['\u0081rforpl\u00ff', 'a raw LLVM profile; merge it with llvm-profdata and export it with llvm-cov'],
]

/**
 * Says in a few words what the first bytes of a file look like, for the message that no format fits.
 *
 * Errors: never throws.
 */
export function describeHead(head: Uint8Array): string {
  const text = String.fromCharCode(...head.subarray(0, 4096))
  for (const [start, what] of SIGNATURES) if (text.startsWith(start)) return what
  if (text.includes('\u0000')) return 'binary data'
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/iu.test(text)) return 'an HTML page'
  const sketch = sketchJson(head)
  if (sketch !== null) return describeJson(sketch.topKeys, sketch.has('['))
  if (/^\s*</u.test(text)) return describeXml(text)
  const firstLine = /[^\r\n]+/u.exec(text)?.[0].length ?? 0
  const start = text.search(/[^\r\n]/u)
  return `text that begins with "${excerpt(head, start, start + firstLine)}"`
}

function describeJson(keys: readonly string[], isArray: boolean): string {
  if (isArray) return 'a JSON array'
  const shown = keys.slice(0, MAX_KEYS).map((key) => quoteKey(key))
  return `JSON with the top keys ${shown.join(', ')}${keys.length > MAX_KEYS ? ' …' : ''}`
}

function describeXml(text: string): string {
  const root = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<![^[>]*(?:\[[^\]]*\]\s*)?>)*<([^\s/>!?]{1,80})/u.exec(text)?.[1]
  return root === undefined ? 'XML without a root element' : `XML with the root element <${root}>`
}
