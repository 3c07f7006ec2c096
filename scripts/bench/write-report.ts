import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from './random.ts'
import type { ReportShape } from './report-shape.ts'

const BUFFER_CHARACTERS = 4 * 1024 * 1024

/**
 * Writes a report of about `megabytes` · 10⁶ bytes, the same bytes each time.
 *
 * Shape: the path of the file.
 */
export function writeReport(shape: ReportShape, folder: string, megabytes: number): string {
  const path = join(folder, `${megabytes}-${shape.fileName}`)
  const random = createRandom(20_261_120)
  const file = openSync(path, 'w')
  let written = 0
  let buffer = shape.header
  for (let index = 0; written < megabytes * 1e6; index++) {
    buffer += (index === 0 ? '' : shape.separator) + shape.record(index, random)
    if (buffer.length < BUFFER_CHARACTERS && written + buffer.length < megabytes * 1e6) continue
    written += writeSync(file, buffer)
    buffer = ''
  }
  writeSync(file, buffer + shape.footer)
  closeSync(file)
  return path
}
