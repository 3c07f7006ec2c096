import { join } from 'node:path'
import { runGit } from './git-command.ts'

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
 * Errors: `UserError` VEL_CLI_MERGE_CONFLICT when they conflict, VEL_GIT_UNKNOWN_REVISION for an unknown base.
 */
export async function mergePullRequest(
  root: string,
  base: string,
  head: string,
  scratch: string,
): Promise<MergedPullRequest> {
  const baseSha = await runGit(
    root,
    ['rev-parse', '--verify', '--end-of-options', `${base}^{commit}`],
    'VEL_GIT_UNKNOWN_REVISION',
  )
  const headSha = await runGit(
    root,
    ['rev-parse', '--verify', '--end-of-options', `${head}^{commit}`],
    'VEL_GIT_UNKNOWN_REVISION',
  )
  const repositoryRoot = join(scratch, 'repository')
  await runGit(root, ['clone', '--quiet', '--no-checkout', root, repositoryRoot])
  await runGit(repositoryRoot, ['checkout', '--quiet', '--detach', baseSha])
  const message = `Merge ${headSha} into ${baseSha}`
  await runGit(repositoryRoot, ['merge', '--quiet', '--no-ff', '-m', message, headSha], 'VEL_CLI_MERGE_CONFLICT')
  const mergeSha = await runGit(repositoryRoot, ['rev-parse', 'HEAD'])
  await runGit(repositoryRoot, ['update-ref', 'refs/pull/1/merge', mergeSha])
  return { repositoryRoot, baseSha, headSha, mergeSha }
}
