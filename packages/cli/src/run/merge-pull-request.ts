import { join } from 'node:path'
import { stripControls, UserError } from '@velocity/model'
import { gitIn, runGit } from './git-command.ts'

/** A pull request as GitHub would hand it to a run: a clone that holds the merge of base and head. */
export interface MergedPullRequest {
  readonly repositoryRoot: string
  readonly baseSha: string
  readonly headSha: string
  readonly mergeSha: string
}

/**
 * Merges head into base the way GitHub does before it runs a pull request's workflows, in a clone below `scratch`; the
 * repository itself is not touched.
 *
 * Errors: `UserError` VEL_CLI_MERGE_CONFLICT when they conflict, VEL_GIT_UNKNOWN_REVISION for an unknown base or head.
 */
export async function mergePullRequest(
  root: string,
  base: string,
  head: string,
  scratch: string,
): Promise<MergedPullRequest> {
  const [baseSha, headSha] = [await findCommit(root, base), await findCommit(root, head)]
  const repositoryRoot = join(scratch, 'repository')
  await runGit(root, ['clone', '--quiet', '--no-checkout', root, repositoryRoot])
  await runGit(repositoryRoot, ['checkout', '--quiet', '--detach', baseSha])
  const message = `Merge ${headSha} into ${baseSha}`
  const merge = ['merge', '--quiet', '--no-ff', '-m', message, headSha]
  const { exitCode, stdout } = await gitIn(repositoryRoot).run(merge, { exitCodes: [0, 1] })
  if (exitCode === 1) throw conflict(base, head, stdout)
  const mergeSha = await runGit(repositoryRoot, ['rev-parse', 'HEAD'])
  await runGit(repositoryRoot, ['update-ref', 'refs/pull/1/merge', mergeSha])
  return { repositoryRoot, baseSha, headSha, mergeSha }
}

async function findCommit(root: string, revision: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { exitCode, stdout } = await gitIn(root).run(args, { exitCodes: [0, 1, 128] })
  if (exitCode === 0) return stdout.trim()
  throw new UserError({
    code: 'VEL_GIT_UNKNOWN_REVISION',
    message: `"${revision}" is no commit of ${root}.`,
    why: 'it was never fetched (a pull request of a fork, a shallow clone), or the name is misspelt.',
    fix: `git fetch origin ${revision}`,
  })
}

function conflict(base: string, head: string, said: string): UserError {
  const words = stripControls(said.trim().split('\n').slice(-6).join(' / '))
  return new UserError({
    code: 'VEL_CLI_MERGE_CONFLICT',
    message: `${head} cannot be merged into ${base}: ${words}`,
    why: "GitHub runs a pull request's workflows on the merge of base and head; without one it would run nothing either.",
    fix: `merge the base into the branch, resolve and commit, then run this again:\ngit merge ${base}`,
  })
}
