import { JsonCursor } from '../json/json-cursor.ts'
import { jsonEmptyError, jsonParseError, quoteKey } from '../json/json-error.ts'
import type { JsonKind, JsonPath } from '../json/json-walker.ts'
import { type JsonSketch, sketchJson } from '../json/sketch-json.ts'
import { walkJson } from '../json/walk-json.ts'
import { ByteSlab } from '../model/byte-slab.ts'
import { FileBuilder } from '../model/file-builder.ts'
import type { ReportParser } from '../model/report-format.ts'
import { readSimplecovRecord } from './simplecov-record.ts'

/** What a file's record may begin with. */
const RECORDS: readonly string[] = ['[', '{/lines[', '{/branches{', '{/branches[', '{/methods{', '{/oneshot_lines[']

/**
 * SimpleCov's `.resultset.json` (a suite by command name, each with a record by file) and `coverage.json` (one such
 * set of records beside `meta`).
 *
 * Shape:  a file of several suites is given once for each of them.
 * Errors: also VEL_COV_PARSE for a suite without `coverage`.
 */
export const simplecovParser: ReportParser = {
  format: 'simplecov',
  matches(head) {
    const sketch = sketchJson(head)
    return sketch !== null && (isResultset(sketch) || isFormatted(sketch))
  },
  async parse(path, chunks, onFile) {
    const builder = new FileBuilder('', new ByteSlab())
    let files = 0
    const suites = new Map<string, boolean>()
    await walkJson(path, chunks, {
      choose(keys, kind, offset) {
        if (isFile(keys, kind)) return 'take'
        const isContainer = keys.length === 0 || (keys.length <= 2 && keys.at(-1) === 'coverage')
        if (isContainer && kind !== 'object') throw jsonParseError(path, offset, 'an object of files', kind)
        if (keys.length === 2 && isContainer) suites.set(keys[0] ?? '', true)
        if (keys.length === 1 && kind === 'object') suites.set(keys[0] ?? '', suites.get(keys[0] ?? '') ?? false)
        return isContainer || (keys.length === 1 && kind === 'object') ? 'enter' : 'skip'
      },
      take(keys, bytes, offset) {
        files++
        onFile(readSimplecovRecord(new JsonCursor(path, bytes, offset), keys.at(-1) ?? '', builder))
      },
    })
    const names = [...suites].filter(([, hasCoverage]) => hasCoverage).map(([name]) => quoteKey(name))
    if (names.length > 0) refuseBareSuites(path, suites)
    if (files === 0) throw jsonEmptyError(path, 'no file')
    const remarks = names.length > 1 ? [`${names.length} suites were merged: ${names.join(', ')}.`] : []
    return { sourceRoots: [], declared: null, remarks }
  },
}

/** `suite / coverage / file`, or `coverage / file` of coverage.json, which a suite called "coverage" looks like. */
function isFile(keys: JsonPath, kind: JsonKind): boolean {
  if (keys.length === 3) return keys[1] === 'coverage'
  if (keys.length !== 2 || keys[0] !== 'coverage') return false
  return keys[1] !== 'coverage' && !(keys[1] === 'timestamp' && kind === 'scalar')
}

function refuseBareSuites(path: string, suites: ReadonlyMap<string, boolean>): void {
  for (const [name, hasCoverage] of suites) {
    if (!hasCoverage) throw jsonParseError(path, 0, `coverage in the suite ${quoteKey(name)}`, 'none')
  }
}

function isResultset(sketch: JsonSketch): boolean {
  if (sketch.has('{/*{/coverage{') && sketch.has('{/*{/timestamp=')) return true
  return RECORDS.some((record) => sketch.has(`{/*{/coverage{/*${record}`))
}

function isFormatted(sketch: JsonSketch): boolean {
  if (sketch.has('{/meta{/simplecov_version=')) return true
  return RECORDS.some((record) => record !== '[' && sketch.has(`{/coverage{/*${record}`))
}
