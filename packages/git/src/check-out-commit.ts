import { lstatSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Checkout, Exec } from '@velocity/ports'
import { createGitCommand } from './git-command.ts'

/** What package managers install beside the files of a repository, and git does not keep. */
const INSTALLED: ReadonlySet<string> = new Set([
  'node_modules',
  '.venv',
  'venv',
  'vendor',
  '.bundle',
  '.yarn',
  '.pnp.cjs',
  '.pnp.loader.mjs',
])

/**
 * Lays the files of a commit out in a temporary folder. What is installed in the workspace is linked where the commit has nothing of
 * that name.
 *
 * Shape:  the repository knows nothing of it: its index, its working trees and its settings stay as they are. No hook runs.
 * Errors: VEL_GIT_FAILED for what is no commit, and those of the git command; then nothing stays behind.
 */
export async function checkOutCommit(exec: Exec, workspace: string, sha: string): Promise<Checkout> {
  const git = createGitCommand(exec, await realpath(workspace))
  const folder = await mkdtemp(join(tmpdir(), 'velocity-base-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const root = join(await realpath(folder), 'tree')
    await mkdir(root)
    const env = { GIT_INDEX_FILE: join(folder, 'index'), GIT_LFS_SKIP_SMUDGE: '1' }
    await git.run(['read-tree', '--end-of-options', sha], { env })
    await git.run(['checkout-index', '--all', `--prefix=${root}/`], { env })
    const listed = await git.run(['ls-tree', '-r', '-d', '-z', '--name-only', '--full-tree', sha])
    for (const path of ['', ...listed.stdout.split('\0').filter((one) => one !== '')])
      await linkInstalled(join(git.cwd, path), join(root, path))
    return { root, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function linkInstalled(from: string, to: string): Promise<void> {
  // A folder that the change removed has nothing installed in it.
  const names = await readdir(from).catch(() => [])
  for (const name of names)
    if (INSTALLED.has(name) && !isThere(join(to, name))) await symlink(join(from, name), join(to, name))
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
