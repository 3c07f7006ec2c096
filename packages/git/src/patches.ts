import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '@velocity/model'
import type { CommitRange, PatchSource } from '@velocity/ports'
import { authorizationEnvironment, type Credentials } from './authorization.ts'
import { DIFF_OPTIONS } from './diff-options.ts'
import type { GitCommand } from './git-command.ts'
import { findGitFolder } from './git-folder.ts'
import { revisionsOf } from './list-range.ts'
import { mergeLines } from './merge-lines.ts'
import { withWorkingTree } from './working-tree.ts'

/** `--text`: no NUL and no attribute hides a line. */
const PATCH_OPTIONS: readonly string[] = [...DIFF_OPTIONS, '--text']

/**
 * The frame of a commit: a line that starts with NUL, then hash, parents (blank between them), author's name and address,
 * committer's name and address, the author's date (ISO 8601) and the message, each followed by NUL. No line of a patch starts
 * with NUL outside of a hunk, and hunks say how long they are.
 */
const FRAME = 'tformat:%x00%H%x00%P%x00%an%x00%ae%x00%cn%x00%ce%x00%aI%x00%B%x00'

const LOG_OPTIONS: readonly string[] = [
  '--topo-order',
  '--root',
  '--no-show-signature',
  '--no-notes',
  '--no-mailmap',
  '--no-decorate',
  // Messages and names as they stand in the commit.
  '--encoding=none',
  `--format=${FRAME}`,
]

/**
 * Streams the patches of a source, in latin-1.
 *
 * Shape:  pieces of any length. `git log` works in an empty working tree, so that no `.gitattributes` names a merge driver.
 * Errors: VEL_GIT_FAILED, thrown after what could be read, when git does not come to its end.
 */
export async function* patches(
  git: GitCommand,
  source: PatchSource,
  credentials: Credentials | null,
): AsyncGenerator<string, void, void> {
  switch (source.kind) {
    case 'index':
      // Outside of any repository git would compare files, and tell how to.
      await findGitFolder(git)
      yield* texts(git.stream(['diff', '--cached', ...PATCH_OPTIONS, '--']))
      return
    case 'working-tree':
      yield* withWorkingTree(git, (env) => texts(git.stream(['diff', '--cached', ...PATCH_OPTIONS, '--'], { env })))
      return
    case 'commits':
      yield* commitPatches(git, source.range, source.hasOctopus, credentials)
  }
}

async function* commitPatches(
  git: GitCommand,
  range: CommitRange,
  hasOctopus: boolean,
  credentials: Credentials | null,
): AsyncGenerator<string, void, void> {
  if (range.heads.length === 0) return
  const { gitDir } = await findGitFolder(git)
  const empty = await mkdtemp(join(tmpdir(), 'velocity-log-'))
  const place = ['-c', 'core.attributesFile=/dev/null', `--git-dir=${gitDir}`, `--work-tree=${empty}`]
  const log = (options: readonly string[]): AsyncIterable<string> =>
    texts(
      git.stream([...place, 'log', ...LOG_OPTIONS, ...PATCH_OPTIONS, ...options, '--stdin'], {
        cwd: empty,
        // For a partial clone, which fetches what it lacks.
        env: { ...authorizationEnvironment(credentials), GIT_ATTR_NOSYSTEM: '1' },
        stdin: revisionsOf(range),
      }),
    )
  const ownLines = (minParents: number): AsyncIterable<string> => mergeLines(git, range, minParents, log)
  try {
    let isStarted = false
    try {
      for await (const text of log(['--diff-merges=remerge', ...(hasOctopus ? ['--max-parents=2'] : [])])) {
        isStarted = true
        yield text
      }
    } catch (error) {
      // A git that cannot merge again (before 2.35), or not here (objects that may not be written), says so before anything else.
      if (isStarted || !isRemergeRefused(error)) throw error
      yield* log(['--max-parents=1'])
      yield* ownLines(2)
      return
    }
    if (hasOctopus) yield* ownLines(3)
  } finally {
    await rm(empty, { recursive: true, force: true })
  }
}

function isRemergeRefused(error: unknown): boolean {
  return error instanceof UserError && /diff-merges|remerge|temporary object directory/u.test(error.message)
}

async function* texts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  for await (const chunk of chunks)
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
}
