import { createGit, createGitCommand } from '@velocity/git'
import { createConsoleLog, createLocal } from '@velocity/local'
import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { Console } from '../command.ts'
import { localContext } from './local-context.ts'

/** A gate's ports on a laptop: this tree, this git, no GitHub. */
export interface LocalPorts extends GatePorts {
  /** The absolute path of the repository's root. */
  readonly root: string
}

/**
 * Makes the ports for the repository that holds the current folder.
 *
 * Errors: `UserError` VEL_GIT_NOT_A_REPO outside a repository; VEL_GIT_UNKNOWN_REVISION where it has no commit; VEL_GIT_MISSING.
 */
export async function createLocalPorts(console: Console): Promise<LocalPorts> {
  const root = await findRoot(console)
  const local = createLocal(root)
  const git = createGit(local.exec, { cwd: root })
  const sha = await git.resolve('HEAD')
  if (sha === null) {
    throw new UserError({
      code: 'VEL_GIT_UNKNOWN_REVISION',
      message: `${root} has no commit yet.`,
      why: 'what is judged or played is a commit and the change since; a new repository has none.',
      fix: "git add --all && git commit -m 'first commit'",
    })
  }
  return {
    ...local,
    root,
    git,
    github: null,
    artifacts: null,
    cache: null,
    log: createConsoleLog({ write: console.err }),
    context: localContext(console, sha),
  }
}

/** The root of the repository around the current folder. */
export async function findRoot(console: Console): Promise<string> {
  const git = createGitCommand(createLocal(console.cwd).exec, console.cwd)
  return (await git.run(['rev-parse', '--show-toplevel'])).stdout.trimEnd()
}
