import type { TreeBlob } from '@velocity/ports'
import { createByteReader } from './byte-reader.ts'
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
  const reader = createByteReader(git.stream(['cat-file', '--batch', '--buffer'], { stdin }))
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
