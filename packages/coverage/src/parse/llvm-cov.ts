import { UserError } from '@velocity/model'
import { JsonCursor } from '../json/json-cursor.ts'
import { jsonEmptyError, jsonParseError, quoteKey } from '../json/json-error.ts'
import { sketchJson } from '../json/sketch-json.ts'
import { walkJson } from '../json/walk-json.ts'
import { ByteSlab } from '../model/byte-slab.ts'
import { FileBuilder } from '../model/file-builder.ts'
import type { ReportParser } from '../model/report-format.ts'
import { readLlvmCovRecord } from './llvm-cov-record.ts'

const FILE_KEYS: readonly string[] = ['segments[', 'branches[', 'expansions[', 'filename=', 'summary{', 'mcdc_records[']
const TYPE = 'llvm.coverage.json.export'

/**
 * The JSON of `llvm-cov export` (clang, Swift, cargo-llvm-cov).
 *
 * Errors: also VEL_COV_NO_LINES for an export of summaries only.
 */
export const llvmCovParser: ReportParser = {
  format: 'llvm-cov',
  matches(head) {
    const sketch = sketchJson(head)
    return sketch !== null && FILE_KEYS.some((key) => sketch.has(`{/data[/*{/files[/*{/${key}`))
  },
  async parse(path, chunks, onFile) {
    const builder = new FileBuilder('', new ByteSlab())
    let files = 0
    let withoutLines = 0
    let covered = 0
    let total = 0
    await walkJson(path, chunks, {
      choose(keys, kind, offset) {
        const wanted = wantedKind(keys)
        if (wanted === null) return keys.length === 4 ? 'take' : keys[0] === 'type' ? 'take' : 'skip'
        if (kind !== wanted) throw jsonParseError(path, offset, `data[].files[] (an ${wanted} here)`, kind)
        return 'enter'
      },
      take(keys, bytes, offset) {
        if (keys[0] === 'type') return checkType(new JsonCursor(path, bytes, offset))
        const { coverage, summary } = readLlvmCovRecord(path, new JsonCursor(path, bytes, offset), builder)
        files++
        covered += summary?.covered ?? 0
        total += summary?.total ?? 0
        if (coverage === null) withoutLines++
        else onFile(coverage)
      },
    })
    if (files === 0) throw jsonEmptyError(path, 'no file')
    if (withoutLines > 0) throw summaryOnly(path, withoutLines, files, covered, total)
    return { sourceRoots: [], declared: total === 0 ? null : { lines: { covered, total } }, remarks: [] }
  },
}

/** The kind of the containers on the way to a file; null for what is not on it. */
function wantedKind(keys: readonly (string | null)[]): 'object' | 'array' | null {
  if (keys.length === 0 || (keys.length === 2 && keys[0] === 'data')) return 'object'
  if (keys.length === 1 && keys[0] === 'data') return 'array'
  return keys.length === 3 && keys[2] === 'files' ? 'array' : null
}

function checkType(cursor: JsonCursor): void {
  const type = cursor.text('type')
  if (type !== TYPE) throw cursor.error(`the type ${TYPE}, not ${quoteKey(type)},`)
}

function summaryOnly(path: string, withoutLines: number, files: number, covered: number, total: number): UserError {
  return new UserError({
    code: 'VEL_COV_NO_LINES',
    message: `${path}: ${withoutLines} of ${files} files have a summary only (${covered} of ${total} lines covered), no lines: a patch cannot be judged.`,
    why: 'llvm-cov export was called with --summary-only, so the report does not say which lines ran.',
    fix: 'Leave the option out, so that the export has segments:\n  llvm-cov export -format=text -instr-profile=app.profdata ./app > coverage.json',
  })
}
