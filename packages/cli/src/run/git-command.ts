import { createLocal } from '@velocity/local'
import { UserError } from '@velocity/model'

const IDENTITY = {
  GIT_AUTHOR_NAME: 'velocity',
  GIT_AUTHOR_EMAIL: 'velocity@localhost',
  GIT_COMMITTER_NAME: 'velocity',
  GIT_COMMITTER_EMAIL: 'velocity@localhost',
}

/**
 * Runs git in a folder and gives its trimmed output.
 *
 * Errors: `UserError` with the code given, and git's own words.
 */
export async function runGit(
  cwd: string,
  args: readonly string[],
  code: `VEL_${string}` = 'VEL_GIT_FAILED',
): Promise<string> {
  const { exec } = createLocal(cwd)
  const { exitCode, stdout, stderr } = await exec.run('git', args, {
    cwd,
    timeoutMs: 120_000,
    maxOutputBytes: 16 * 1024 * 1024,
    env: IDENTITY,
  })
  if (exitCode === 0) return stdout.trim()
  throw new UserError({
    code,
    message: `git ${args[0]} failed in ${cwd}: ${(stderr || stdout).trim().split('\n').slice(-3).join(' / ')}`,
    fix: 'see what git says above; commit or resolve it, then run the command again',
  })
}
