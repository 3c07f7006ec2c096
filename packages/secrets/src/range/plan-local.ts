import { shortSha } from '../text/short-sha.ts'
import { planRange } from './plan-range.ts'
import type { PlanPorts, ScanPlan } from './scan-plan.ts'

const TRUNKS: readonly string[] = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
]

/**
 * Plans what a pull request of this working tree would bring: commits that the trunk has not, and what is not committed.
 *
 * Shape: the trunk is what `origin/HEAD` names, else `origin/main`, `origin/master`, `main` or `master`; without any of them
 *        everything that HEAD reaches is scanned.
 */
export async function planLocal({ git, context }: PlanPorts): Promise<ScanPlan> {
  const head = (await git.resolve('HEAD')) ?? context.sha
  const given = context.event.kind === 'local' ? context.event.base : null
  const refs = new Map((await git.listRefs()).map(({ name, commit }) => [name, commit]))
  const trunkName = given ?? TRUNKS.find((name) => refs.get(name) != null) ?? null
  const trunk = trunkName === null ? null : await git.resolve(trunkName)
  const excluded = trunk === null ? [] : [trunk]
  const of =
    trunk === null
      ? `that ${shortSha(head)} reaches, for there is no trunk`
      : `of ${shortSha(head)} not in ${(trunkName ?? '').replace(/^refs\/(?:remotes|heads)\//u, '')}`
  return planRange({ range: { heads: [head], excluded }, of, texts: [], hasWorkingTree: true }, git)
}
