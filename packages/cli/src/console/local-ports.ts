import { createGit } from '@velocity/git'
import { createConsoleLog, createLocal } from '@velocity/local'
import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { Console } from '../command.ts'

/** A gate's ports on a laptop: this tree, this git, no GitHub. */
export interface LocalPorts extends GatePorts {
  /** The absolute path of the repository's root. */
  readonly root: string
}

/**
 * Makes the ports for the repository that holds the current folder.
 *
 * Errors: `UserError` VEL_GIT_NOT_A_REPO outside a repository; VEL_GIT_UNKNOWN_REVISION where it has no commit.
 */
export async function createLocalPorts(console: Console): Promise<LocalPorts> {
  const root = await findRoot(console)
  const local = createLocal(root)
  const git = createGit(local.exec, { cwd: root })
  const sha = await git.resolve('HEAD')
  if (sha === null) {
    throw new UserError({ code: 'VEL_GIT_UNKNOWN_REVISION', message: `${root} has no commit yet.`, fix: 'git commit' })
  }
  return {
    ...local,
    root,
    git,
    github: null,
    artifacts: null,
    cache: null,
    log: createConsoleLog({ write: console.err }),
    context: {
      event: { kind: 'local', base: null },
      sha,
      repository: null,
      serverUrl: 'https://github.com',
      runId: null,
      runAttempt: 1,
      actor: console.env['USER'] ?? 'local',
      job: 'local',
    },
  }
}

async function findRoot(console: Console): Promise<string> {
  const { exec } = createLocal(console.cwd)
  const { exitCode, stdout } = await exec.run('git', ['rev-parse', '--show-toplevel'], {
    cwd: console.cwd,
    timeoutMs: 10_000,
    maxOutputBytes: 65_536,
  })
  if (exitCode === 0) return stdout.trimEnd()
  throw new UserError({
    code: 'VEL_GIT_NOT_A_REPO',
    message: `${console.cwd} is not inside a git repository.`,
    why: 'a gate judges a tree that git tracks.',
    fix: 'cd into the repository, or git init',
  })
}
