import { canonicalJson, encodeUtf8 } from '@velocity/report'
import { ByteSink } from '../model/byte-sink.ts'
import type { FileCoverage } from '../model/file-coverage.ts'

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
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1))
  return concat([
    encodeUtf8(PACK_MAGIC),
    ...part(encodeUtf8(canonicalJson(header))),
    varint(files.length),
    ...sorted.flatMap(packFile),
  ])
}

function packFile({ path, lines, branches, functions }: FileCoverage): readonly Uint8Array[] {
  const flags = (branches === null ? 0 : PACK_FLAGS.branches) | (functions === null ? 0 : PACK_FLAGS.functions)
  return [
    ...part(encodeUtf8(path)),
    Uint8Array.of(flags),
    ...part(lines),
    ...(branches === null ? [] : part(branches)),
    ...(functions === null ? [] : part(functions)),
  ]
}

function part(bytes: Uint8Array): readonly Uint8Array[] {
  return [varint(bytes.length), bytes]
}

function varint(value: number): Uint8Array {
  const sink = new ByteSink()
  sink.varint(value)
  return sink.toBytes()
}

/** Joins chunks into one array. */
export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
