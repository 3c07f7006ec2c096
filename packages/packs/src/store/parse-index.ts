import { createHash } from 'node:crypto'
import { packCorrupt } from '../pack-corrupt.ts'

/** The table of contents of a pack: which objects it holds, sorted by name, and where. */
export interface PackIndex {
  readonly count: number
  /** Names one behind the other, `hashBytes` each. */
  readonly names: Uint8Array
  readonly offsets: Float64Array
  /** CRC-32 of each entry's bytes in the pack; null in version 1. */
  readonly crcs: Uint32Array | null
  /** Where the names that start with a byte end. */
  readonly fanout: Uint32Array
  /** The pack's own checksum, in hex. */
  readonly packChecksum: string
}

const MAGIC = 0xff744f63

/**
 * Reads the bytes of a `.idx` file, version 1 or 2.
 *
 * Errors: VEL_PACK_CORRUPT when its checksum does not hold or its parts contradict each other; null for a version that is not known.
 * Source: gitformat-pack(5)
 */
export function parseIndex(file: string, bytes: Buffer, hashBytes: number): PackIndex | null {
  const isFirst = bytes.length < 8 || bytes.readUInt32BE(0) !== MAGIC
  if (!isFirst && bytes.readUInt32BE(4) !== 2) return null
  if (bytes.length < 256 * 4 + 2 * hashBytes) throw packCorrupt(file, 'the index is cut off')
  const algorithm = hashBytes === 32 ? 'sha256' : 'sha1'
  const own = bytes.subarray(bytes.length - hashBytes)
  if (
    !createHash(algorithm)
      .update(bytes.subarray(0, bytes.length - hashBytes))
      .digest()
      .equals(own)
  )
    throw packCorrupt(file, "the index's checksum does not hold")
  const start = isFirst ? 0 : 8
  const fanout = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte += 1) {
    fanout[byte] = bytes.readUInt32BE(start + byte * 4)
    if (byte > 0 && (fanout[byte] as number) < (fanout[byte - 1] as number))
      throw packCorrupt(file, 'the fan-out decreases')
  }
  const count = fanout[255] as number
  const packChecksum = bytes.toString('hex', bytes.length - 2 * hashBytes, bytes.length - hashBytes)
  const body = start + 1024
  const tables = isFirst
    ? readFirst(file, bytes, body, count, hashBytes)
    : readSecond(file, bytes, body, count, hashBytes)
  checkOrder(file, tables.names, count, hashBytes, fanout)
  return { count, fanout, packChecksum, ...tables }
}

type Tables = Pick<PackIndex, 'names' | 'offsets' | 'crcs'>

function readFirst(file: string, bytes: Buffer, body: number, count: number, hashBytes: number): Tables {
  const width = 4 + hashBytes
  if (bytes.length !== body + count * width + 2 * hashBytes) throw packCorrupt(file, 'the index has another length')
  const names = new Uint8Array(count * hashBytes)
  const offsets = new Float64Array(count)
  for (let at = 0, from = body; at < count; at += 1, from += width) {
    offsets[at] = bytes.readUInt32BE(from)
    names.set(bytes.subarray(from + 4, from + width), at * hashBytes)
  }
  return { names, offsets, crcs: null }
}

function readSecond(file: string, bytes: Buffer, body: number, count: number, hashBytes: number): Tables {
  const crcAt = body + count * hashBytes
  const offsetAt = crcAt + count * 4
  const largeAt = offsetAt + count * 4
  const largeCount = (bytes.length - 2 * hashBytes - largeAt) / 8
  if (!Number.isInteger(largeCount) || largeCount < 0) throw packCorrupt(file, 'the index has another length')
  const offsets = new Float64Array(count)
  const crcs = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) {
    crcs[at] = bytes.readUInt32BE(crcAt + at * 4)
    const offset = bytes.readUInt32BE(offsetAt + at * 4)
    if (offset < 0x80000000) {
      offsets[at] = offset
      continue
    }
    const large = offset - 0x80000000
    if (large >= largeCount) throw packCorrupt(file, 'a large offset stands outside of the index')
    offsets[at] = bytes.readUInt32BE(largeAt + large * 8) * 2 ** 32 + bytes.readUInt32BE(largeAt + large * 8 + 4)
  }
  return { names: bytes.subarray(body, crcAt), offsets, crcs }
}

/** Names must rise, and stand where the fan-out says, or a search would not find them. */
function checkOrder(file: string, names: Uint8Array, count: number, hashBytes: number, fanout: Uint32Array): void {
  for (let at = 0; at < count; at += 1) {
    const first = names[at * hashBytes] as number
    if (at >= (fanout[first] as number) || (first > 0 && at < (fanout[first - 1] as number)))
      throw packCorrupt(file, 'a name stands outside of its fan-out')
    if (at > 0 && compareNames(names, (at - 1) * hashBytes, names, at * hashBytes, hashBytes) >= 0)
      throw packCorrupt(file, 'the names are out of order')
  }
}

/** Compares two names of `length` bytes as git sorts them. */
function compareNames(left: Uint8Array, leftAt: number, right: Uint8Array, rightAt: number, length: number): number {
  for (let at = 0; at < length; at += 1) {
    const difference = (left[leftAt + at] as number) - (right[rightAt + at] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** The position of a name in the index, or -1. */
export function findName(index: PackIndex, name: Uint8Array, hashBytes: number): number {
  const first = name[0] as number
  let low = first === 0 ? 0 : (index.fanout[first - 1] as number)
  let high = (index.fanout[first] as number) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = compareNames(index.names, middle * hashBytes, name, 0, hashBytes)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}
