import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { errorCode } from './error-code.ts'

/** A file below a folder. */
export interface WalkedFile {
  /** From the folder, with `/`; bytes as latin-1, for names need not be UTF-8. */
  readonly path: string
  readonly sizeBytes: number
  /** null for more than was asked for, and for what may not be read. Of a symbolic link its target's name. */
  readonly bytes: Uint8Array | null
  /** Why `bytes` is null. */
  readonly problem: 'too-large' | 'unreadable' | null
}

/**
 * Walks every file below a folder, in the order of their names, one at a time.
 *
 * Shape:  `.git` is never entered and no link is followed; a folder that may not be read is named as unreadable; devices, sockets and pipes are left out.
 * Errors: throws what the system says when the folder itself cannot be read.
 */
export function* walkFiles(root: string, maxBytes: number): Generator<WalkedFile> {
  yield* walkFolder(Buffer.from(root), '', maxBytes)
}

function* walkFolder(folder: Buffer, prefix: string, maxBytes: number): Generator<WalkedFile> {
  const names = namesIn(folder, prefix === '')
  if (names === null) yield { path: prefix, sizeBytes: 0, bytes: null, problem: 'unreadable' }
  for (const name of names ?? []) {
    if (name.toString() === '.git') continue
    const full = Buffer.concat([folder, Buffer.from('/'), name])
    const path = `${prefix}${name.toString('latin1')}`
    const found = lstatSync(full, { throwIfNoEntry: false })
    if (found === undefined) continue
    if (found.isDirectory()) yield* walkFolder(full, `${path}/`, maxBytes)
    else if (found.isSymbolicLink()) yield whole(path, readlinkSync(full, 'buffer'))
    else if (found.isFile()) yield readFile(full, path, found.size, maxBytes)
  }
}

function readFile(full: Buffer, path: string, sizeBytes: number, maxBytes: number): WalkedFile {
  if (sizeBytes > maxBytes) return { path, sizeBytes, bytes: null, problem: 'too-large' }
  try {
    return whole(path, readFileSync(full))
  } catch (error) {
    if (errorCode(error) === '') throw error
    return { path, sizeBytes, bytes: null, problem: 'unreadable' }
  }
}

function whole(path: string, bytes: Buffer): WalkedFile {
  return { path, sizeBytes: bytes.length, bytes, problem: null }
}

/** null for a folder that may not be read; the first one must be. */
function namesIn(folder: Buffer, isRoot: boolean): readonly Buffer[] | null {
  try {
    return readdirSync(folder, { encoding: 'buffer' }).toSorted(Buffer.compare)
  } catch (error) {
    if (isRoot || errorCode(error) === '') throw error
    return null
  }
}
