import { JsonCursor } from '../json/json-cursor.ts'
import { jsonEmptyError, jsonParseError } from '../json/json-error.ts'
import { sketchJson } from '../json/sketch-json.ts'
import { walkJson } from '../json/walk-json.ts'
import { ByteSlab } from '../model/byte-slab.ts'
import { FileBuilder } from '../model/file-builder.ts'
import { tallyBranches } from '../model/read-tables.ts'
import type { ReportNotes, ReportParser } from '../model/report-format.ts'
import { readCoveragePyRecord } from './coverage-py-record.ts'

const LAST_FORMAT = 3

/** The report of `coverage json` (coverage.py 5 and later, pytest-cov): `meta`, `files` and `totals`. */
export const coveragePyParser: ReportParser = {
  format: 'coverage.py',
  matches: (head) => isCoveragePy(head),
  async parse(path, chunks, onFile) {
    const builder = new FileBuilder('', new ByteSlab())
    let files = 0
    let meta: Meta | null = null
    let declared: ReportNotes['declared'] = null
    let withoutBranches = 0
    await walkJson(path, chunks, {
      choose(keys, kind, offset) {
        if (keys.length === 0 || (keys.length === 1 && keys[0] === 'files')) {
          if (kind === 'object') return 'enter'
          throw jsonParseError(path, offset, keys.length === 0 ? 'an object' : 'files as an object', kind)
        }
        if (keys.length === 2) return 'take'
        return keys[0] === 'meta' || keys[0] === 'totals' ? 'take' : 'skip'
      },
      take(keys, bytes, offset) {
        if (keys[0] === 'meta') meta = readMeta(new JsonCursor(path, bytes, offset))
        else if (keys[0] === 'totals') declared = readTotals(new JsonCursor(path, bytes, offset))
        else {
          const file = readCoveragePyRecord(new JsonCursor(path, bytes, offset), keys[1] ?? '', builder)
          files++
          if (tallyBranches(file) === null) withoutBranches++
          onFile(file)
        }
      },
    })
    if (files === 0) throw jsonEmptyError(path, 'no file')
    return { sourceRoots: [], declared, remarks: remarksOf(meta, withoutBranches) }
  },
}

interface Meta {
  readonly hasBranches: boolean
}

function isCoveragePy(head: Uint8Array): boolean {
  const sketch = sketchJson(head)
  if (sketch === null) return false
  if (sketch.has('{/meta{/branch_coverage=') || sketch.has('{/meta{/show_contexts=')) return true
  return sketch.has('{/files{/*{/executed_lines[') || sketch.has('{/files{/*{/missing_lines[')
}

function readMeta(cursor: JsonCursor): Meta {
  let hasBranches = false
  cursor.openObject('meta')
  while (cursor.nextKey()) {
    if (cursor.keyIs('branch_coverage')) hasBranches = cursor.flag('branch_coverage')
    else if (cursor.keyIs('format')) {
      const format = cursor.line('meta.format')
      if (format > LAST_FORMAT) throw cursor.error(`meta.format from 1 to ${LAST_FORMAT}, not ${format},`)
    } else cursor.skip()
  }
  return { hasBranches }
}

/** The report's own sum of statements; never gated on. */
function readTotals(cursor: JsonCursor): ReportNotes['declared'] {
  let covered: number | null = null
  let total: number | null = null
  cursor.openObject('totals')
  while (cursor.nextKey()) {
    if (cursor.keyIs('covered_lines')) covered = cursor.count('covered_lines')
    else if (cursor.keyIs('num_statements')) total = cursor.count('num_statements')
    else cursor.skip()
  }
  return covered === null || total === null ? null : { lines: { covered, total } }
}

function remarksOf(meta: Meta | null, withoutBranches: number): readonly string[] {
  if (meta?.hasBranches !== true || withoutBranches === 0) return []
  return [
    `${withoutBranches} files name no branches although the report measured them (coverage.py before 6.5): only their lines count.`,
  ]
}
