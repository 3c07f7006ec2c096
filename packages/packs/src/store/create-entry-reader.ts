import { crc32, inflateSync } from 'node:zlib'
import { packCorrupt } from '../pack-corrupt.ts'
import { createInflater } from './inflate.ts'
import { MAX_RATIO, readLooseObject } from './loose-objects.ts'
import { LOOSE, type ObjectTable } from './object-table.ts'
import { openRandomFile, type RandomFile } from './random-file.ts'

/** What a thread needs to read a store: plain data that can be sent. */
export interface StoreParts {
  readonly table: ObjectTable
  readonly packPaths: readonly string[]
  readonly hasCrc: readonly boolean[]
  readonly looseStart: number
  readonly loose: readonly { readonly folder: string; readonly name: string }[]
}

/** Reads single entries: whole objects, or deltas as they are stored. */
export interface EntryReader {
  /** Fills `out` with the entry's inflated data. Errors: VEL_PACK_CORRUPT. */
  read(id: number, out: Buffer): void
  close(): void
}

/** From this size on zlib's own loop outweighs the cost of calling it. */
const NATIVE_BYTES = 3_000

/** Opens the packs of a store for reading. `cacheBytes` bounds what stays in memory of all packs together. */
export function createEntryReader(parts: StoreParts, cacheBytes: number): EntryReader {
  const { table } = parts
  const files: (RandomFile | undefined)[] = []
  const inflater = createInflater()
  const share = Math.floor(cacheBytes / Math.max(1, parts.packPaths.length))

  const fileOf = (pack: number): RandomFile => {
    const known = files[pack]
    if (known !== undefined) return known
    const opened = openRandomFile(parts.packPaths[pack] ?? '', share)
    files[pack] = opened
    return opened
  }
  return {
    read: (id, out) => {
      const pack = table.pack[id] as number
      const size = table.sizeBytes[id] as number
      if (pack === LOOSE) {
        const loose = parts.loose[id - parts.looseStart]
        const data = readLooseObject(loose?.folder ?? '', loose?.name ?? '')
        if (data.length !== size) throw packCorrupt(loose?.folder ?? '', `${loose?.name} was changed meanwhile`)
        data.copy(out)
        return
      }
      const file = fileOf(pack)
      const offset = table.offset[id] as number
      const bytes = file.view(offset, table.length[id] as number)
      const head = table.headBytes[id] as number
      if (parts.hasCrc[pack] === true && crc32(bytes) !== table.crc[id])
        throw packCorrupt(file.path, `the checksum of the entry at byte ${offset} does not hold`)
      if (size > (bytes.length - head) * MAX_RATIO)
        throw packCorrupt(file.path, `the entry at byte ${offset} cannot hold ${size} bytes`)
      if (size >= NATIVE_BYTES) inflateNative(file.path, offset, bytes.subarray(head), size, out)
      else if (inflater.inflate(bytes, head, bytes.length, out, size) < 0)
        throw packCorrupt(file.path, `the entry at byte ${offset} cannot be inflated to ${size} bytes`)
    },
    close: () => {
      for (const file of files) file?.close()
      files.length = 0
    },
  }
}

function inflateNative(path: string, offset: number, bytes: Buffer, size: number, out: Buffer): void {
  let data: Buffer
  try {
    data = inflateSync(bytes, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 })
  } catch (cause) {
    throw packCorrupt(path, `the entry at byte ${offset} cannot be inflated to ${size} bytes`, cause)
  }
  if (data.length !== size) throw packCorrupt(path, `the entry at byte ${offset} does not hold ${size} bytes`)
  data.copy(out)
}
