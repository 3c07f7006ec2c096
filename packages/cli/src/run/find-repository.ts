import { gitIn } from './git-command.ts'

/** What a repository without a remote on GitHub is called. */
const UNNAMED = 'local/repository'

/**
 * Finds the `owner/name` of a clone by its remote `origin`.
 *
 * Shape: `local/repository` where there is no such remote, or none that is spelt like one of GitHub's.
 */
export async function findRepository(root: string): Promise<string> {
  const { stdout } = await gitIn(root).run(['config', '--get', 'remote.origin.url'], { exitCodes: [0, 1] })
  return repositoryOfRemote(stdout.trim()) ?? UNNAMED
}

/** Reads `owner/name` from a remote such as `git@github.com:owner/name.git`; null for a path and for anything else. */
export function repositoryOfRemote(remote: string): string | null {
  const match = /^(?:https?:\/\/|ssh:\/\/|git:\/\/|[\w.-]+@)[\w.@:-]+?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/u.exec(
    remote,
  )
  return match?.[1] ?? null
}
