import { UserError } from '@velocity/model'
import type { RunEvent } from '@velocity/ports'
import { shortSha } from '../text/short-sha.ts'
import { planRange } from './plan-range.ts'
import { refNameText } from './ref-name-text.ts'
import type { PlanPorts, ScanPlan } from './scan-plan.ts'

type PullRequest = Extract<RunEvent, { readonly kind: 'pull_request' }>

/**
 * Plans what a pull request brings: every commit that its head has and its base has not, whatever is checked out.
 *
 * Shape: where GitHub's merge commit is checked out, its first parent counts as base too: the event may name an older one, and what
 *        the head took over from the base since is not new. The merge commit itself is GitHub's and adds nothing.
 */
export async function planPullRequest(event: PullRequest, { git, context }: PlanPorts): Promise<ScanPlan> {
  const { headSha, baseSha, number } = event
  const merged = await mergedBase(headSha, { git, context })
  const excluded = [...new Set([baseSha, ...merged])]
  const of = `of pull request #${number} (${shortSha(headSha)} not in ${shortSha(baseSha)})`
  return planRange({ range: { heads: [headSha], excluded }, of, texts: [refNameText(event.headRef)] }, git)
}

async function mergedBase(headSha: string, { git, context }: PlanPorts): Promise<readonly string[]> {
  if (context.sha === headSha) return []
  try {
    const [base, head, ...others] = await git.parents(context.sha)
    return base !== undefined && head === headSha && others.length === 0 ? [base] : []
  } catch (error) {
    if (error instanceof UserError && error.code === 'VEL_GIT_UNKNOWN_REVISION') return []
    throw error
  }
}
