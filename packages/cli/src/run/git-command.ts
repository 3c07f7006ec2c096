import { createGitCommand, type GitCommand } from '@velocity/git'
import { createLocal } from '@velocity/local'

const IDENTITY = {
  GIT_AUTHOR_NAME: 'velocity',
  GIT_AUTHOR_EMAIL: 'velocity@localhost',
  GIT_COMMITTER_NAME: 'velocity',
  GIT_COMMITTER_EMAIL: 'velocity@localhost',
}

/** The git command in a folder; what it commits is velocity's. Errors: as `GitCommand`. */
export function gitIn(cwd: string): GitCommand {
  const git = createGitCommand(createLocal(cwd).exec, cwd)
  return {
    cwd,
    run: (args, options = {}) => git.run(args, { ...options, env: { ...IDENTITY, ...options.env } }),
    stream: (args, options = {}) => git.stream(args, { ...options, env: { ...IDENTITY, ...options.env } }),
  }
}

/**
 * Runs git in a folder and gives its trimmed output.
 *
 * Errors: `UserError` VEL_GIT_FAILED with git's own words, VEL_GIT_MISSING, VEL_GIT_NOT_A_REPO, VEL_GIT_OWNERSHIP.
 */
export async function runGit(cwd: string, args: readonly string[]): Promise<string> {
  return (await gitIn(cwd).run(args)).stdout.trim()
}
