import { UserError } from '@velocity/model'
import type { Codec, GatePorts } from '@velocity/ports'
import { isLayoutMarker } from '../layouts/is-layout-marker.ts'

/** Text by path, relative to the repository's root. */
export type Texts = ReadonlyMap<string, string>

/** A migration of 20 MB is a data load that nobody reviews; one above it is refused and not cut. Units: bytes. */
const MAX_FILE_BYTES = 20 * 1024 * 1024
const MAX_TOTAL_BYTES = 256 * 1024 * 1024
/** Files that are read at the same time. */
const AT_ONCE = 24

/** Files that a migration directory holds and no layout reads as text. */
const OTHER = /\.(?:png|jpe?g|gif|pdf|zip|gz|tgz|jar|exe|dll|so|dylib|pyc|class|sqlite3?|db|ico|woff2?)$/iu

/**
 * The files below a directory of the working tree.
 *
 * Shape:  sorted by path; '' is the whole repository. Settings of migration tools are there wherever they lie.
 * Errors: `UserError` VEL_MIG_TOO_LARGE for a file of over 20 MB and for over 256 MB in all.
 */
export async function readWorkingFiles(dir: string, ports: Pick<GatePorts, 'files' | 'codec'>): Promise<Texts> {
  // The first names everything but what has a line break in its name, the second that as well.
  const paths = (await ports.files.glob(['**', '**/*'])).filter((path) => isWanted(path, dir))
  const texts = new Map<string, string>()
  let total = 0
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE)
    const sizes = await Promise.all(some.map(async (path) => (await ports.files.stat(path))?.sizeBytes ?? 0))
    for (const [index, sizeBytes] of sizes.entries()) {
      total += sizeBytes
      refuseLarge(some[index] ?? '', sizeBytes, total)
    }
    const read = await Promise.all(some.map((path) => readText(path, ports)))
    for (const [index, text] of read.entries()) texts.set(some[index] ?? '', text)
  }
  return texts
}

/** A file with its byte order mark, which reading a text takes away: most tools send it to the server, which refuses it. */
async function readText(path: string, { files, codec }: Pick<GatePorts, 'files' | 'codec'>): Promise<string> {
  let bytes = new Uint8Array(0)
  for await (const chunk of files.read(path)) {
    const joined = new Uint8Array(bytes.length + chunk.length)
    joined.set(bytes)
    joined.set(chunk, bytes.length)
    bytes = joined
    refuseLarge(path, bytes.length, bytes.length)
  }
  return withMark(bytes, codec)
}

/** Text of bytes, its byte order mark kept. */
function withMark(bytes: Uint8Array, codec: Codec): string {
  const [first, second, third] = bytes
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf
  return `${hasMark ? '\uFEFF' : ''}${codec.utf8(bytes)}`
}

/**
 * The files below a directory of a commit.
 *
 * Shape:  as `readWorkingFiles`; empty when the directory is not in that commit.
 * Errors: as `readWorkingFiles`, and those of the Git port.
 */
export async function readCommitFiles(
  sha: string,
  dir: string,
  ports: Pick<GatePorts, 'git' | 'codec'>,
): Promise<Texts> {
  const listed = await ports.git.listFiles(sha)
  const wanted = listed
    .filter(({ mode }) => mode !== '160000')
    .map(({ path }) => path)
    .filter((path) => isWanted(path, dir))
  if (wanted.length === 0) return new Map()
  const byRawPath = new Map(wanted.map((path) => [latin1Of(path), path]))
  const texts = new Map<string, string>()
  let total = 0
  for await (const { path, bytes, sizeBytes } of ports.git.treeBlobs(sha, MAX_FILE_BYTES, [...byRawPath.keys()])) {
    const name = byRawPath.get(path)
    if (name === undefined) continue
    total += sizeBytes
    refuseLarge(name, sizeBytes, total)
    if (bytes !== null) texts.set(name, withMark(bytes, ports.codec))
  }
  const lost = wanted.find((path) => !texts.has(path))
  if (lost !== undefined) throw unreadable(lost, sha)
  return new Map([...texts].toSorted(([left], [right]) => (left < right ? -1 : 1)))
}

/** Whether a path is below a directory; '' is the whole repository. */
export function isBelow(path: string, dir: string): boolean {
  return dir === '' || path.startsWith(`${dir}/`)
}

function isWanted(path: string, dir: string): boolean {
  return (isBelow(path, dir) && !OTHER.test(path)) || isLayoutMarker(path, dir)
}

/** A path as the bytes of its UTF-8, one character each. */
function latin1Of(path: string): string {
  return encodeURIComponent(path.toWellFormed()).replace(/%([0-9A-F]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function refuseLarge(path: string, sizeBytes: number, total: number): void {
  if (sizeBytes <= MAX_FILE_BYTES && total <= MAX_TOTAL_BYTES) return
  throw new UserError({
    code: 'VEL_MIG_TOO_LARGE',
    message: `the migration file "${path}" makes too much to read: ${sizeBytes} bytes, ${total} in all.`,
    why: 'a file of over 20 MB is data rather than a migration; it would be run several times.',
    fix: 'load data outside of migrations, or set migrations.databases.<name>.baseline and leave older files out.',
  })
}

function unreadable(path: string, sha: string): UserError {
  return new UserError({
    code: 'VEL_MIG_UNREADABLE',
    message: `the migration file "${path}" of ${sha.slice(0, 12)} could not be read.`,
    why: 'its name is no UTF-8.',
    fix: 'rename the file.',
  })
}
