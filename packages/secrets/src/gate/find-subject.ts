import { type Subject, UserError } from '@velocity/model'
import type { GatePorts, RunEvent } from '@velocity/ports'
import type { ScanPlan } from '../range/scan-plan.ts'

const NO_COMMIT = '0'.repeat(40)

/**
 * Names the commits that the verdict is about.
 *
 * Shape:  of a pull request its head rather than the merge commit that is checked out, so that a laptop names the same. Where there
 *         is no commit, or no repository at all, forty zeros.
 * Errors: those of the Git port, but for a folder that is no repository.
 */
export async function findSubject(
  plan: ScanPlan,
  { git, context }: Pick<GatePorts, 'git' | 'context'>,
): Promise<Subject> {
  const head = await headOf(git)
  if (head === null) return { headSha: NO_COMMIT, baseSha: null, baseOrigin: 'no commit', isDirty: false }
  const headSha = namedHead(context.event) ?? head
  const base = await baseOf(plan, headSha, context.event, git)
  return {
    headSha,
    baseSha: base,
    baseOrigin: base === null ? WITHOUT_BASE[plan.kind] : 'the scan leaves out what this base has',
    isDirty: await git.isDirty(),
  }
}

const WITHOUT_BASE: Readonly<Record<ScanPlan['kind'], string>> = {
  range: 'no base: everything that the head reaches',
  'commit-tree': 'a whole tree',
  folder: 'a folder',
  history: 'the whole history',
  staged: 'the index',
  unresolved: 'not resolved',
}

function namedHead(event: RunEvent): string | null {
  if (event.kind === 'pull_request' || event.kind === 'merge_group') return event.headSha
  return event.kind === 'push' ? event.after : null
}

/** The freshest commit that the range leaves out: the policy is read there. */
async function baseOf(plan: ScanPlan, headSha: string, event: RunEvent, git: GatePorts['git']): Promise<string | null> {
  if (plan.kind !== 'range') return baseOfEvent(event, git)
  const [first, ...more] = plan.range.excluded
  if (first === undefined) return baseOfEvent(event, git)
  return more.at(-1) ?? (await git.mergeBase(first, headSha)) ?? git.resolve(first)
}

/** Whatever is scanned, what judges a change is not the change's own. */
async function baseOfEvent(event: RunEvent, git: GatePorts['git']): Promise<string | null> {
  if (event.kind !== 'pull_request' && event.kind !== 'merge_group') return null
  const known = await git.resolve(event.baseSha)
  if (known !== null) return known
  return (await git.fetch(event.baseSha, 1)) ? git.resolve(event.baseSha) : null
}

async function headOf(git: GatePorts['git']): Promise<string | null> {
  try {
    return await git.resolve('HEAD')
  } catch (error) {
    if (error instanceof UserError && (error.code === 'VEL_GIT_NOT_A_REPO' || error.code === 'VEL_GIT_MISSING'))
      return null
    throw error
  }
}
