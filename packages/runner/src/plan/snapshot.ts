import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const GIT_ENV = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', LC_ALL: 'C' }

/** Gives git's answer without its final newline, or null when git says no. */
export function askGit(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string | null {
  try {
    return execFileSync('git', ['-C', root, '-c', 'safe.directory=*', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '', ...GIT_ENV, ...env },
    }).trimEnd()
  } catch {
    return null
  }
}

/**
 * Writes the files of a commit into a folder, without touching the clone's own index or working tree.
 *
 * Shape: false when the clone does not know the commit, or the folder is no clone.
 */
export function writeSnapshot(root: string, sha: string, target: string, indexFile: string): boolean {
  if (askGit(root, ['cat-file', '-e', `${sha}^{commit}`]) === null) return false
  mkdirSync(target, { recursive: true })
  const env = { GIT_INDEX_FILE: join(indexFile), GIT_WORK_TREE: target, GIT_DIR: gitDirectory(root) }
  return askGit(root, ['read-tree', sha], env) !== null && askGit(target, ['checkout-index', '-a', '-f'], env) !== null
}

function gitDirectory(root: string): string {
  return askGit(root, ['rev-parse', '--absolute-git-dir']) ?? join(root, '.git')
}
