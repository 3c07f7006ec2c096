import { UserError } from '@velocity/model'
import { decodeUtf8OrNull } from '@velocity/report'
import type { FileCoverage } from '../model/file-coverage.ts'
import { normalizeReportPath } from '../resolve/normalize-report-path.ts'
import { PACK_FLAGS, PACK_MAGIC } from './pack-coverage.ts'
import { packedError } from './packed-error.ts'
import { isWellFormed } from './verify-tables.ts'

/** Unpacked coverage; the header is not checked yet. */
export interface UnpackedCoverage {
  readonly header: unknown
  readonly files: readonly FileCoverage[]
}

const MAX_FILES = 2_000_000

/**
 * Unpacks coverage from bytes that anyone may have written.
 *
 * Shape:  files sorted by path, each path relative, canonical and once.
 * Errors: `UserError` VEL_COV_PACKED for anything that `packCoverage` would not write, byte for byte.
 */
export function unpackCoverage(bytes: Uint8Array, name: string): UnpackedCoverage {
  const reader = new PackReader(bytes, name)
  reader.expect(PACK_MAGIC)
  const header = parseHeader(reader)
  const count = reader.varint()
  if (count > MAX_FILES) throw reader.refuse(`claims ${count} files`)
  const files: FileCoverage[] = []
  for (let last = ''; files.length < count; ) {
    const file = readFile(reader)
    if (file.path <= last) throw reader.refuse(`names files out of order at "${file.path}"`)
    last = file.path
    files.push(file)
  }
  if (!reader.isDone) throw reader.refuse('goes on after its last file')
  return { header, files }
}

function parseHeader(reader: PackReader): unknown {
  try {
    return JSON.parse(reader.text())
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw reader.refuse('has a header that is not JSON')
  }
}

function readFile(reader: PackReader): FileCoverage {
  const path = reader.text()
  const normal = normalizeReportPath(path)
  if (normal.kind === 'refused' || normal.path !== path) throw reader.refuse('names a path that is not canonical')
  const flags = reader.byte()
  if (flags > (PACK_FLAGS.branches | PACK_FLAGS.functions)) throw reader.refuse(`has unknown flags ${flags}`)
  const lines = reader.part()
  const branches = (flags & PACK_FLAGS.branches) === 0 ? null : reader.part()
  const functions = (flags & PACK_FLAGS.functions) === 0 ? null : reader.part()
  const file = { path, lines, branches, functions }
  if (!isWellFormed(file)) throw reader.refuse(`has a malformed table for "${path}"`)
  return file
}

class PackReader {
  private readonly bytes: Uint8Array
  private readonly name: string
  private at = 0

  constructor(bytes: Uint8Array, name: string) {
    this.bytes = bytes
    this.name = name
  }

  get isDone(): boolean {
    return this.at === this.bytes.length
  }

  expect(magic: string): void {
    const found = decodeUtf8OrNull(this.bytes.subarray(0, magic.length))
    if (found !== magic) throw this.refuse('is not packed coverage of this version')
    this.at = magic.length
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw this.refuse('ends too early')
    this.at += 1
    return byte
  }

  varint(): number {
    let value = 0
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (byte === 0 && scale > 1) throw this.refuse('pads a number')
      if (byte < 128) return value
    }
    throw this.refuse('holds a number that is too large')
  }

  part(): Uint8Array {
    const length = this.varint()
    if (length > this.bytes.length - this.at) throw this.refuse('ends too early')
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }

  text(): string {
    const text = decodeUtf8OrNull(this.part())
    if (text === null) throw this.refuse('holds a text that is not UTF-8')
    return text
  }

  refuse(what: string): UserError {
    return packedError(this.name, `${what} (at byte ${this.at})`)
  }
}
