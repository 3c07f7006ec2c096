import { JsonCursor } from '../json/json-cursor.ts'
import { jsonEmptyError, jsonParseError } from '../json/json-error.ts'
import { sketchJson } from '../json/sketch-json.ts'
import { walkJson } from '../json/walk-json.ts'
import { ByteSlab } from '../model/byte-slab.ts'
import { FileBuilder } from '../model/file-builder.ts'
import type { ReportParser } from '../model/report-format.ts'
import { readIstanbulRecord } from './istanbul-record.ts'

/** Istanbul's coverage-final.json (nyc, jest, vitest, c8): one object, a record by file. */
export const istanbulParser: ReportParser = {
  format: 'istanbul',
  matches: (head) => sketchJson(head)?.has('{/*{/statementMap{') === true,
  async parse(path, chunks, onFile) {
    const builder = new FileBuilder('', new ByteSlab())
    let files = 0
    await walkJson(path, chunks, {
      choose(keys, kind, offset) {
        if (keys.length > 0) return 'take'
        if (kind === 'object') return 'enter'
        throw jsonParseError(path, offset, 'an object of files', kind)
      },
      take(keys, bytes, offset) {
        files++
        onFile(readIstanbulRecord(new JsonCursor(path, bytes, offset), keys[0] ?? '', builder))
      },
    })
    if (files === 0) throw jsonEmptyError(path, 'no file')
    return { sourceRoots: [], declared: null, remarks: [] }
  },
}
