import { canonicalJson } from '@velocity/report'
import { ByteSink } from '../model/byte-sink.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { encodeUtf8 } from './utf8.ts'

/** The first bytes of packed coverage; the number rises with every change of the form. */
export const PACK_MAGIC = 'velocity-coverage/1\n'

/** Flags of a packed file: which tables follow its lines. */
export const PACK_FLAGS = { branches: 1, functions: 2 } as const

/**
 * Packs merged coverage with a header, the same bytes for the same coverage on every machine.
 *
 * Shape:  the magic line; the header as canonical JSON; then path, flags and tables of each file, every part led by its length.
 *         Files are sorted by path.
 * Errors: never throws.
 */
export function packCoverage(header: Readonly<Record<string, unknown>>, files: readonly FileCoverage[]): Uint8Array {
  const sink = new ByteSink()
  sink.append(encodeUtf8(PACK_MAGIC))
  part(sink, encodeUtf8(canonicalJson(header)))
  sink.varint(files.length)
  for (const file of [...files].sort((left, right) => (left.path < right.path ? -1 : 1))) {
    part(sink, encodeUtf8(file.path))
    sink.byte((file.branches === null ? 0 : PACK_FLAGS.branches) | (file.functions === null ? 0 : PACK_FLAGS.functions))
    part(sink, file.lines)
    if (file.branches !== null) part(sink, file.branches)
    if (file.functions !== null) part(sink, file.functions)
  }
  return sink.toBytes()
}

function part(sink: ByteSink, bytes: Uint8Array): void {
  sink.varint(bytes.length)
  sink.append(bytes)
}
