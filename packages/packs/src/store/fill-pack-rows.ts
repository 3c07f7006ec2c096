import { setImmediate } from 'node:timers/promises'
import { packCorrupt } from '../pack-corrupt.ts'
import { BLOB, COMMIT, OFS_DELTA, parseEntryHeader, REF_DELTA, TAG, TREE } from './entry-header.ts'
import type { ObjectTable } from './object-table.ts'
import type { PackIndex } from './parse-index.ts'
import type { RandomFile } from './random-file.ts'

/** What one pack's rows are made of. */
export interface PackRows {
  readonly table: ObjectTable
  readonly file: RandomFile
  readonly index: PackIndex
  /** The number of the pack's first object. */
  readonly start: number
  readonly pack: number
  readonly hashBytes: number
  /** The number of an object by name, wherever it stands; -1 when it is nowhere. */
  readonly find: (name: Uint8Array) => number
}

const HEAD_BYTES = 64
const FIRST_ENTRY = 12
/** Then others have their turn: git, whose output has to be taken. */
const ENTRIES_AT_A_TIME = 4_096

/**
 * Reads the head of every entry of a pack into the table.
 *
 * Errors: VEL_PACK_CORRUPT for an entry that overlaps another, an unknown kind, and a base that is not there.
 */
export async function fillPackRows({ table, file, index, start, pack, hashBytes, find }: PackRows): Promise<void> {
  const sorted = index.offsets.slice().sort()
  const numbers = new Int32Array(index.count)
  for (let at = 0; at < index.count; at += 1) numbers[rankOf(sorted, index.offsets[at] as number)] = start + at
  const end = file.sizeBytes - hashBytes
  if (index.count > 0 && (sorted[0] !== FIRST_ENTRY || (sorted[index.count - 1] as number) >= end))
    throw packCorrupt(file.path, 'an entry lies outside of the pack')
  for (let rank = 0; rank < index.count; rank += 1) {
    if (rank % ENTRIES_AT_A_TIME === ENTRIES_AT_A_TIME - 1) await setImmediate()
    const offset = sorted[rank] as number
    const length = (rank + 1 < index.count ? (sorted[rank + 1] as number) : end) - offset
    const id = numbers[rank] as number
    if (length < 3) throw packCorrupt(file.path, `two entries overlap at byte ${offset}`)
    const bytes = file.view(offset, Math.min(HEAD_BYTES, length))
    const head = parseEntryHeader(bytes, hashBytes)
    if (head === null) throw packCorrupt(file.path, `the entry at byte ${offset} has no head`)
    table.pack[id] = pack
    table.offset[id] = offset
    table.length[id] = length
    table.crc[id] = index.crcs?.[id - start] ?? 0
    table.headBytes[id] = head.headBytes
    table.sizeBytes[id] = head.sizeBytes
    table.storedType[id] = head.type
    table.base[id] = -1
    switch (head.type) {
      case COMMIT:
      case TREE:
      case BLOB:
      case TAG:
        break
      case OFS_DELTA: {
        const base = rankOf(sorted, offset - head.back)
        if (head.back === 0 || sorted[base] !== offset - head.back)
          throw packCorrupt(file.path, `the delta at byte ${offset} names no entry as its base`)
        table.base[id] = numbers[base] as number
        break
      }
      case REF_DELTA: {
        const base = find(bytes.subarray(head.nameAt, head.nameAt + hashBytes))
        if (base < 0 || base === id) throw packCorrupt(file.path, `the base of the delta at byte ${offset} is missing`)
        table.base[id] = base
        break
      }
      default:
        throw packCorrupt(file.path, `the entry at byte ${offset} is of the unknown kind ${head.type}`)
    }
  }
}

/** The first position whose value is not below `value`. */
function rankOf(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
