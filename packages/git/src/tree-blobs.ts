import type { TreeBlob } from '@velocity/ports'
import type { GitCommand } from './git-command.ts'
import { resolveObject, unknownRevision } from './revision.ts'

interface Entry {
  readonly path: string
  readonly mode: string
  readonly id: string
}

const SUBMODULE = '160000'

/**
 * Streams the files of a commit, or of the index when null, with their bytes.
 *
 * Shape:  in the order of the tree; two processes. With `paths` (in latin-1) only those of them that are there. A file over `maxBytes` and a submodule come without bytes.
 * Errors: VEL_GIT_UNKNOWN_REVISION; VEL_GIT_FAILED for an object that is not here.
 */
export async function* treeBlobs(
  git: GitCommand,
  revision: string | null,
  maxBytes: number,
  paths: readonly string[] | null = null,
): AsyncGenerator<TreeBlob, void, void> {
  const wanted = paths === null ? null : new Set(paths)
  const entries = (await listEntries(git, revision)).filter(({ path }) => wanted === null || wanted.has(path))
  const files = entries.filter(({ mode }) => mode !== SUBMODULE)
  for (const { path, mode, id } of entries.filter((entry) => entry.mode === SUBMODULE))
    yield { path, mode, id, sizeBytes: 0, bytes: null }
  if (files.length === 0) return
  const stdin = files.map(({ id }) => `${id}\n`).join('')
  const reader = createReader(git.stream(['cat-file', '--batch', '--buffer'], { stdin }))
  for (const file of files) {
    const header = await reader.line()
    const sizeBytes = Number(/^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN)
    if (Number.isNaN(sizeBytes)) throw unknownRevision(`${file.id} (${header.slice(-40)})`)
    const bytes = await reader.bytes(sizeBytes, sizeBytes <= maxBytes)
    await reader.bytes(1, false)
    yield { ...file, sizeBytes, bytes }
  }
  await reader.close()
}

async function listEntries(git: GitCommand, revision: string | null): Promise<readonly Entry[]> {
  const args = revision === null ? ['ls-files', '-z', '--stage', '--full-name'] : await treeArguments(git, revision)
  const pieces: string[] = []
  for await (const chunk of git.stream(args))
    pieces.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1'))
  const records = pieces.join('').split('\0')
  return records.flatMap((record) => {
    const tab = record.indexOf('\t')
    if (tab === -1) return []
    // `mode type id` of a tree, `mode id stage` of the index.
    const [mode = '', second = '', third = ''] = record.slice(0, tab).split(' ')
    return [{ path: record.slice(tab + 1), mode, id: revision === null ? second : third }]
  })
}

async function treeArguments(git: GitCommand, revision: string): Promise<readonly string[]> {
  const tree = await resolveObject(git, revision, 'tree')
  if (tree === null) throw unknownRevision(revision)
  return ['ls-tree', '-r', '-z', '--full-tree', tree]
}

interface Reader {
  line(): Promise<string>
  /** null when not kept. */
  bytes(count: number, isKept: boolean): Promise<Uint8Array | null>
  close(): Promise<void>
}

function createReader(chunks: AsyncIterable<Uint8Array>): Reader {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  const more = async (): Promise<void> => {
    const next = await iterator.next()
    if (next.done === true) throw new Error('git cat-file ended before its last object')
    rest = next.value
  }
  const take = async (count: number, use: (part: Uint8Array) => void): Promise<void> => {
    for (let left = count; left > 0; ) {
      if (rest.length === 0) await more()
      const part = rest.subarray(0, left)
      use(part)
      rest = rest.subarray(part.length)
      left -= part.length
    }
  }
  return {
    line: async () => {
      let line = ''
      for (;;) {
        if (rest.length === 0) await more()
        const end = rest.indexOf(10)
        line += Buffer.from(end === -1 ? rest : rest.subarray(0, end)).toString('latin1')
        rest = end === -1 ? rest.subarray(rest.length) : rest.subarray(end + 1)
        if (end !== -1) return line
      }
    },
    bytes: async (count, isKept) => {
      const kept = isKept ? new Uint8Array(count) : null
      let at = 0
      await take(count, (part) => {
        kept?.set(part, at)
        at += part.length
      })
      return kept
    },
    close: async () => {
      await iterator.next()
    },
  }
}
