import { copyFile, mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { diffTrees } from './diff-trees.ts'
import type { GitCommand } from './git-command.ts'
import { resolveObject } from './revision.ts'

/**
 * The difference of a commit and the working tree: staged and unstaged changes, and untracked files that are not ignored.
 *
 * Shape:  the same text that the commit of all that would give. It goes through an index and an object folder of its own, so the
 *         user's are not written.
 * Errors: VEL_GIT_UNKNOWN_REVISION; VEL_GIT_FAILED for a file that cannot be read.
 */
export async function diffWorkingTree(git: GitCommand, base: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'velocity-index-'))
  try {
    const env = await stageWorkingTree(git, folder)
    const tree = (await git.run(['write-tree'], { env })).stdout.trim()
    return await diffTrees(git, base, tree, env)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Streams what `use` makes of an index that holds the working tree: staged and unstaged changes, and untracked files that are not
 * ignored. The user's own index is not written.
 */
export async function* withWorkingTree<T>(
  git: GitCommand,
  use: (env: Readonly<Record<string, string>>) => AsyncIterable<T>,
): AsyncGenerator<T, void, void> {
  const folder = await mkdtemp(join(tmpdir(), 'velocity-index-'))
  try {
    const env = await stageWorkingTree(git, folder)
    yield* use(env)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function stageWorkingTree(git: GitCommand, folder: string): Promise<Readonly<Record<string, string>>> {
  const env = await prepareStore(git, folder)
  const top = (await git.run(['rev-parse', '--show-toplevel'])).stdout.replace(/\n$/, '')
  await git.run(['add', '--update', '--', '.'], { cwd: top, env })
  await addUntracked(git, top, folder, env)
  return env
}

/** True when tracked files differ from HEAD; without a commit, when anything is staged. */
export async function isWorkingTreeDirty(git: GitCommand): Promise<boolean> {
  if ((await resolveObject(git, 'HEAD', 'commit')) === null)
    return (await git.run(['ls-files', '-z', '--stage'])).stdout !== ''
  const options = ['--quiet', '--no-ext-diff', '--no-textconv', '--ignore-submodules=dirty', '-O/dev/null']
  return (await git.run(['diff', ...options, 'HEAD', '--'], { exitCodes: [0, 1] })).exitCode === 1
}

/** A copy of the index, and an empty object folder above the repository's own. */
async function prepareStore(git: GitCommand, folder: string): Promise<Readonly<Record<string, string>>> {
  const gitPath = async (name: string): Promise<string> =>
    resolve(git.cwd, (await git.run(['rev-parse', '--git-path', name])).stdout.replace(/\n$/, ''))
  const index = join(folder, 'index')
  const objects = join(folder, 'objects')
  await mkdir(objects)
  await copyIndex(await gitPath('index'), index)
  const quoted = (await gitPath('objects')).replace(/["\\]/g, '\\$&')
  return {
    GIT_INDEX_FILE: index,
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: `"${quoted}"`,
  }
}

/**
 * The copy is as old as the original, in whole seconds: git trusts the size and time of a file that is older than the index, and
 * a copy that seems younger would hide an edit made in the same second. Without an index there is nothing to copy.
 */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to)
    const { mtimeMs } = await stat(from)
    await utimes(to, Math.floor(mtimeMs / 1_000), Math.floor(mtimeMs / 1_000))
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
}

/** What gates write about a tree is no part of it, whether the repository ignores it or not. */
const OWN_OUTPUT = '.velocity/out/'

/** Names that end in `/` are other repositories inside this one; they are no part of it. */
async function addUntracked(
  git: GitCommand,
  top: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const list = ['ls-files', '-z', '--others', '--exclude-standard', '--full-name']
  const names = (await git.run(list, { cwd: top, env })).stdout.split('\0')
  const files = names.filter((name) => name !== '' && !name.endsWith('/') && !name.startsWith(OWN_OUTPUT))
  if (files.length === 0) return
  const listFile = join(folder, 'untracked')
  await writeFile(listFile, files.join('\0'))
  await git.run(['add', `--pathspec-from-file=${listFile}`, '--pathspec-file-nul'], { cwd: top, env })
}
