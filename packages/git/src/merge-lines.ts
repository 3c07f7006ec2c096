import type { CommitRange } from '@velocity/ports'
import { createByteReader } from './byte-reader.ts'
import type { GitCommand } from './git-command.ts'
import { revisionsOf } from './list-range.ts'

/** A file of a merge that is none of its parents'. */
interface MergedFile {
  readonly path: string
  readonly mode: string
  readonly blob: string
  readonly parentBlobs: readonly string[]
}

const FRAME_FIELDS = 8
const SUBMODULE = '160000'
const NOTHING = '000000'

/**
 * The lines of merges that none of their parents has, as patches in the frame of `patches`.
 *
 * git's own combined diff cuts every line at its first NUL, and knows no option against it; so files that differ from those of all
 * parents are compared here.
 *
 * Shape:  `log` gives the frames alone. One text a merge; a line counts as known wherever it stands in a parent's file.
 * Errors: VEL_GIT_FAILED.
 */
export async function* mergeLines(
  git: GitCommand,
  range: CommitRange,
  minParents: number,
  log: (options: readonly string[]) => AsyncIterable<string>,
): AsyncGenerator<string, void, void> {
  const frames = await framesOf(log(['--no-patch', `--min-parents=${minParents}`]))
  const list = ['rev-list', `--min-parents=${minParents}`, '--stdin']
  const { stdout: merges } = await git.run(list, { stdin: revisionsOf(range) })
  const files = await mergedFiles(git, merges)
  for (const [sha, frame] of frames) {
    yield frame
    for (const file of files.get(sha) ?? []) yield await patchOf(git, file)
  }
}

async function framesOf(texts: AsyncIterable<string>): Promise<ReadonlyMap<string, string>> {
  let whole = ''
  for await (const text of texts) whole += text
  const fields = whole.split('\0')
  const frames = new Map<string, string>()
  // Every frame ends with a field that holds its line feed.
  for (let at = 1; at + FRAME_FIELDS < fields.length; at += FRAME_FIELDS + 1) {
    const own = fields.slice(at, at + FRAME_FIELDS)
    frames.set(own[0] ?? '', `\0${own.join('\0')}\0\n`)
  }
  return frames
}

async function mergedFiles(git: GitCommand, merges: string): Promise<ReadonlyMap<string, readonly MergedFile[]>> {
  const files = new Map<string, MergedFile[]>()
  if (merges === '') return files
  const args = ['diff-tree', '--stdin', '-r', '-c', '--raw', '-z', '--no-abbrev', '--no-renames']
  const pieces: string[] = []
  for await (const chunk of git.stream(args, { stdin: merges })) pieces.push(Buffer.from(chunk).toString('latin1'))
  let current: MergedFile[] = []
  let entry: Omit<MergedFile, 'path'> | null = null
  for (const field of pieces.join('').split('\0')) {
    if (entry !== null) {
      if (entry.mode !== NOTHING && entry.mode !== SUBMODULE) current.push({ ...entry, path: field })
      entry = null
    } else if (field.startsWith(':')) entry = readEntry(field)
    else if (field !== '') {
      current = []
      files.set(field, current)
    }
  }
  return files
}

/** `::mode mode mode blob blob blob status`: parents first. */
function readEntry(field: string): Omit<MergedFile, 'path'> {
  const parents = field.lastIndexOf(':', field.indexOf(' ')) + 1
  const words = field.slice(parents).split(' ')
  const parentBlobs = words
    .slice(parents + 1, 2 * parents + 1)
    .filter((blob, at) => words[at] !== NOTHING && words[at] !== SUBMODULE && !/^0+$/.test(blob))
  return { mode: words[parents] ?? '', blob: words[2 * parents + 1] ?? '', parentBlobs }
}

async function patchOf(git: GitCommand, file: MergedFile): Promise<string> {
  let lines: readonly string[] = []
  for await (const text of readTexts(git, [file.blob])) lines = linesOf(text)
  const unknown = new Set(lines)
  // One parent's file is in memory at a time: there may be thousands.
  for await (const text of readTexts(git, [...new Set(file.parentBlobs)])) {
    for (const line of linesOf(text)) unknown.delete(line)
    if (unknown.size === 0) break
  }
  const head = `diff --git ${quoted('a', file.path)} ${quoted('b', file.path)}\nnew mode ${file.mode}\n`
  const hunks: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const start = at
    while (at < lines.length && unknown.has(lines[at] ?? '')) at += 1
    if (at === start) continue
    const added = lines.slice(start, at).map((line) => `+${line}\n`)
    hunks.push(`@@ -0,0 +${start + 1},${added.length} @@\n${added.join('')}`)
  }
  const names = hunks.length === 0 ? '' : `--- /dev/null\n+++ ${quoted('b', file.path)}\n`
  return `${head}${names}${hunks.join('')}`
}

async function* readTexts(git: GitCommand, blobs: readonly string[]): AsyncGenerator<string, void, void> {
  if (blobs.length === 0) return
  const reader = createByteReader(git.stream(['cat-file', '--batch'], { stdin: `${blobs.join('\n')}\n` }))
  for (const _ of blobs) {
    const sizeBytes = Number(/ blob (\d+)$/.exec(await reader.line())?.[1])
    if (Number.isNaN(sizeBytes)) throw new Error('a file of a merge is not in this clone')
    const bytes = await reader.bytes(sizeBytes + 1, true)
    yield Buffer.from(bytes ?? []).toString('latin1', 0, sizeBytes)
  }
  await reader.close()
}

function linesOf(text: string): readonly string[] {
  if (text === '') return []
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

/** As git quotes a name, so that no name is taken for anything else. */
function quoted(side: 'a' | 'b', path: string): string {
  const escaped = path.replace(/[^\w./-]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`)
  return `"${side}/${escaped}"`
}
