import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packCorrupt } from '../pack-corrupt.ts'
import type { StoreParts } from './create-entry-reader.ts'
import { fillPackRows } from './fill-pack-rows.ts'
import { listLooseObjects, readLooseHead } from './loose-objects.ts'
import { createObjectTable, LOOSE } from './object-table.ts'
import { findName, type PackIndex, parseIndex } from './parse-index.ts'
import { openRandomFile } from './random-file.ts'

/** A repository's objects, found and laid out but not read. */
export interface ObjectStore {
  readonly hashBytes: number
  /** Plain data that can be sent to another thread. */
  readonly parts: StoreParts
  /** Units: bytes of all packs. */
  readonly packBytes: number
  /** The number of the first copy of an object, or -1. */
  find(name: Uint8Array): number
  /** The name of a numbered object, in hex. */
  nameOf(id: number): string
}

/** An object store, or why this reader is not the one to read it. */
export type OpenedStore =
  | { readonly kind: 'open'; readonly store: ObjectStore }
  | { readonly kind: 'unsupported'; readonly why: string }

const MAX_PACKS = 4_096
const HEAD_CACHE_BYTES = 4 * 1024 * 1024

/**
 * Opens the object folders of a repository and reads the head of every entry.
 *
 * Shape:  `unsupported` for what only git itself can read: partial clones, packs of an unknown version, packs without an index.
 * Errors: VEL_PACK_CORRUPT for what contradicts itself.
 */
export async function openStore(folders: readonly string[], hashBytes: number): Promise<OpenedStore> {
  const packs: { readonly path: string; readonly index: PackIndex; readonly start: number }[] = []
  let count = 0
  let packBytes = 0
  for (const folder of folders) {
    const names = existsSync(join(folder, 'pack')) ? readdirSync(join(folder, 'pack')).sort() : []
    if (names.some((name) => name.endsWith('.promisor'))) return unsupported('it is a partial clone')
    for (const name of names.filter((each) => /^pack-.*\.pack$/u.test(each))) {
      const path = join(folder, 'pack', name)
      const indexPath = path.replace(/pack$/u, 'idx')
      if (!existsSync(indexPath)) return unsupported(`"${path}" has no index`)
      const index = parseIndex(indexPath, readFileSync(indexPath), hashBytes)
      if (index === null) return unsupported(`the version of "${indexPath}" is not known`)
      packs.push({ path, index, start: count })
      count += index.count
    }
  }
  if (packs.length > MAX_PACKS) return unsupported(`it has ${packs.length} packs`)
  const loose = folders.flatMap((folder) => listLooseObjects(folder, hashBytes).map((name) => ({ folder, name })))
  const table = createObjectTable(count + loose.length)
  const looseNumbers = new Map(loose.map(({ name }, at) => [name, count + at]))
  const find = (name: Uint8Array): number => {
    for (const { index, start } of packs) {
      const at = findName(index, name, hashBytes)
      if (at >= 0) return start + at
    }
    return looseNumbers.get(Buffer.from(name.buffer, name.byteOffset, hashBytes).toString('hex')) ?? -1
  }
  for (const [number, { path, index, start }] of packs.entries()) {
    const file = openRandomFile(path, HEAD_CACHE_BYTES)
    try {
      const head = file.sizeBytes >= 12 + hashBytes ? Buffer.from(file.view(0, 12)) : null
      if (head === null || head.toString('latin1', 0, 4) !== 'PACK')
        throw packCorrupt(path, 'it does not start as a pack does')
      const version = head.readUInt32BE(4)
      if (version !== 2 && version !== 3) return unsupported(`"${path}" is a pack of version ${version}`)
      if (head.readUInt32BE(8) !== index.count) throw packCorrupt(path, 'its index counts other objects than it does')
      if (file.view(file.sizeBytes - hashBytes, hashBytes).toString('hex') !== index.packChecksum)
        throw packCorrupt(path, 'its index belongs to another pack')
      if (index.crcs === null) checkWhole(path, index.packChecksum, hashBytes)
      await fillPackRows({ table, file, index, start, pack: number, hashBytes, find })
      packBytes += file.sizeBytes
    } finally {
      file.close()
    }
  }
  for (const [at, { folder, name }] of loose.entries()) {
    const { type, sizeBytes } = readLooseHead(folder, name)
    table.pack[count + at] = LOOSE
    table.base[count + at] = -1
    table.storedType[count + at] = type
    table.sizeBytes[count + at] = sizeBytes
  }
  const hasCrc = packs.map(({ index }) => index.crcs !== null)
  const nameOf = (id: number): string => {
    if (id >= count) return loose[id - count]?.name ?? ''
    const pack = packs[table.pack[id] as number]
    if (pack === undefined) return ''
    const at = (id - pack.start) * hashBytes
    return Buffer.from(pack.index.names.subarray(at, at + hashBytes)).toString('hex')
  }
  const packPaths = packs.map(({ path }) => path)
  const parts = { table, packPaths, hasCrc, looseStart: count, loose }
  return { kind: 'open', store: { hashBytes, parts, packBytes, find, nameOf } }
}

function unsupported(why: string): OpenedStore {
  return { kind: 'unsupported', why }
}

/** An index of version 1 has no checksum of an entry, so the pack's own is looked at. */
function checkWhole(path: string, expected: string, hashBytes: number): void {
  const bytes = readFileSync(path)
  const hash = createHash(hashBytes === 32 ? 'sha256' : 'sha1').update(bytes.subarray(0, bytes.length - hashBytes))
  if (hash.digest('hex') !== expected) throw packCorrupt(path, 'its checksum does not hold')
}
