import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { constants, inflateSync } from 'node:zlib'
import { packCorrupt } from '../pack-corrupt.ts'
import { BLOB, COMMIT, TAG, TREE } from './entry-header.ts'

/** The names, in hex, of the loose objects of a folder; sorted. */
export function listLooseObjects(folder: string, hashBytes: number): readonly string[] {
  const names: string[] = []
  for (const fan of readdirSync(folder)) {
    if (!/^[0-9a-f]{2}$/u.test(fan)) continue
    for (const rest of readdirSync(join(folder, fan)))
      if (rest.length === hashBytes * 2 - 2 && /^[0-9a-f]+$/u.test(rest)) names.push(fan + rest)
  }
  return names.sort()
}

/** What a loose object says of itself. */
export interface LooseHead {
  readonly type: number
  readonly sizeBytes: number
  readonly headBytes: number
}

const TYPES: Readonly<Record<string, number>> = { commit: COMMIT, tree: TREE, blob: BLOB, tag: TAG }
const HEAD_BYTES = 64
/** Deflate cannot make more than this out of a byte. */
export const MAX_RATIO = 1032

/**
 * Reads the data of a loose object whose head is known.
 *
 * Errors: VEL_PACK_CORRUPT when it cannot be inflated, has another length than its head says, or does not hash to its name.
 */
export function readLooseObject(folder: string, name: string): Buffer {
  const { sizeBytes, headBytes } = readLooseHead(folder, name)
  const path = pathOf(folder, name)
  if (sizeBytes > statSync(path).size * MAX_RATIO) throw packCorrupt(path, `it cannot hold ${sizeBytes} bytes`)
  let bytes: Buffer
  try {
    bytes = inflateSync(readFileSync(path), { maxOutputLength: headBytes + sizeBytes + 1 })
  } catch (cause) {
    throw packCorrupt(path, 'it cannot be inflated', cause)
  }
  if (bytes.length !== headBytes + sizeBytes) throw packCorrupt(path, `it does not hold ${sizeBytes} bytes`)
  const algorithm = name.length === 64 ? 'sha256' : 'sha1'
  if (createHash(algorithm).update(bytes).digest('hex') !== name)
    throw packCorrupt(path, 'it does not hash to its name')
  return bytes.subarray(headBytes)
}

/** Reads what a loose object starts with, `blob 12` and a NUL. Errors: VEL_PACK_CORRUPT. */
export function readLooseHead(folder: string, name: string): LooseHead {
  const path = pathOf(folder, name)
  let head: string
  try {
    // A few bytes give the whole head; what is left over is not looked at.
    const inflated = inflateSync(readStart(path), { finishFlush: constants.Z_SYNC_FLUSH })
    head = inflated.toString('latin1', 0, HEAD_BYTES)
  } catch (cause) {
    throw packCorrupt(path, 'it cannot be inflated', cause)
  }
  const [all = '', type = '', size = ''] = /^(commit|tree|blob|tag) (0|[1-9]\d{0,14})\0/u.exec(head) ?? []
  const number = TYPES[type]
  if (number === undefined) throw packCorrupt(path, 'it does not start as an object does')
  return { type: number, sizeBytes: Number(size), headBytes: all.length }
}

function pathOf(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name.slice(2))
}

function readStart(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(4_096)
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0))
  } finally {
    closeSync(file)
  }
}
