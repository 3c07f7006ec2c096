import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { GitCommand } from './git-command.ts'

/** Where a repository keeps what it knows. Both are the same but in a linked working tree. */
export interface GitFolder {
  readonly gitDir: string
  readonly commonDir: string
}

/** Finds the repository's own folder, without a process where `.git` stands at the root. Errors: VEL_GIT_NOT_A_REPO. */
export async function findGitFolder(git: GitCommand): Promise<GitFolder> {
  const plain = join(git.cwd, '.git')
  const isPlain = await stat(join(plain, 'objects')).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isPlain) return { gitDir: plain, commonDir: plain }
  const { stdout } = await git.run(['rev-parse', '--absolute-git-dir', '--git-common-dir'])
  const [gitDir = '', commonDir = ''] = stdout.split('\n')
  return { gitDir, commonDir: resolve(git.cwd, commonDir) }
}

/** The commits at which history was cut; empty in a whole clone. Errors: VEL_GIT_NOT_A_REPO. */
export async function readCuts(git: GitCommand): Promise<ReadonlySet<string>> {
  const { commonDir } = await findGitFolder(git)
  try {
    const text = await readFile(join(commonDir, 'shallow'), 'latin1')
    return new Set(text.split('\n').filter((line) => line !== ''))
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return new Set()
    throw error
  }
}
