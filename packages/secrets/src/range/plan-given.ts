import { planRange } from './plan-range.ts'
import type { PlanPorts, ScanPlan } from './scan-plan.ts'
import { unresolved } from './unresolved.ts'

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u

/**
 * Plans a range that was given by hand: commits of `head` (the checked-out commit unless given) that `base` has not.
 *
 * Shape: a full hash that is not here is fetched; a name that is not here is unresolved.
 */
export async function planGiven(base: string, head: string | null, { git, context }: PlanPorts): Promise<ScanPlan> {
  const headName = head ?? context.sha
  const of = `of ${headName} not in ${base}`
  const ends = [await hashOf(headName, git), await hashOf(base, git)]
  const [headSha, baseSha] = ends
  if (headSha == null || baseSha == null) {
    const name = headSha == null ? headName : base
    return unresolved(
      `the commits ${of}`,
      `"${name}" is no commit of this clone`,
      'name a commit or a branch that was fetched.',
    )
  }
  return planRange({ range: { heads: [headSha], excluded: [baseSha] }, of, texts: [] }, git)
}

async function hashOf(revision: string, git: PlanPorts['git']): Promise<string | null> {
  return (await git.resolve(revision)) ?? (HASH.test(revision) ? revision : null)
}
