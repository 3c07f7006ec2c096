import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A copy that every scanner reads. */
export interface Corpus {
  readonly folder: string
  readonly files: number
  /** Units: bytes. */
  readonly bytes: number
  readonly lines: number
  readonly leftOut: number
}

const MAX_FILE_BYTES = 5_000_000
const LOOKED_AT_BYTES = 8000
const LINE_FEED = 10

/**
 * Copies the text files of a tree.
 *
 * Shape:  about `capBytes` of them, spread evenly; the same tree gives the same copy. Links, `.git`, binary files and those over 5 MB are
 *         left out and counted. Folders called `node_modules` are renamed, for other scanners never look into them.
 * Errors: throws what the system says of a folder that is not there.
 */
export function copyCorpus(root: string, folder: string, capBytes: number | null): Corpus {
  const { files, leftOut } = listFiles(root)
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const share = capBytes === null ? 1 : Math.min(1, capBytes / total)
  const corpus = { folder, files: 0, bytes: 0, lines: 0, leftOut }
  for (const [index, { path }] of files.entries()) {
    // Every so many files, whatever their size.
    if (Math.floor((index + 1) * share) === Math.floor(index * share) && share < 1) continue
    const bytes = readFileSync(join(root, path))
    const target = join(folder, path.replaceAll(/(^|\/)node_modules(?=\/)/gu, '$1modules'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    corpus.files += 1
    corpus.bytes += bytes.length
    corpus.lines += countLines(bytes)
  }
  return corpus
}

interface Listed {
  readonly path: string
  readonly size: number
}

/** Follows no link, for a package manager's folders are full of them. */
function listFiles(root: string): { readonly files: readonly Listed[]; readonly leftOut: number } {
  const files: Listed[] = []
  let leftOut = 0
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.name === '.git') continue
      if (entry.isDirectory()) {
        folders.push(path)
        continue
      }
      const size = entry.isFile() ? statSync(join(root, path)).size : MAX_FILE_BYTES + 1
      if (size > MAX_FILE_BYTES || isBinary(join(root, path))) leftOut += 1
      else files.push({ path, size })
    }
  }
  return { files: files.sort((left, right) => (left.path < right.path ? -1 : 1)), leftOut }
}

/** As git decides: a NUL close to the start. */
function isBinary(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = new Uint8Array(LOOKED_AT_BYTES)
    return head.subarray(0, readSync(file, head)).includes(0)
  } finally {
    closeSync(file)
  }
}

/** Lines, the last one too when no line feed ends it. */
function countLines(bytes: Uint8Array): number {
  let count = bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? 1 : 0
  for (const byte of bytes) if (byte === LINE_FEED) count += 1
  return count
}
