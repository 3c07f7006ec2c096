import type { SubjectUnderTest } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'

type Ports = Pick<GatePorts, 'git' | 'context'>

const TRUNKS = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'] as const

/**
 * Finds the base branch as it stands now, where it has moved on since the base of the change.
 *
 * Shape:  null when the base is the tip (the first parent of a pull request's merge commit is), when the event knows no branch, and
 *         when the tip cannot be had. `given` is the base that was named by hand.
 * Errors: those of the Git port.
 */
export async function findTip(
  { subject: { baseSha, headSha }, checkoutSha }: Pick<SubjectUnderTest, 'subject' | 'checkoutSha'>,
  given: string | null,
  { git, context }: Ports,
): Promise<string | null> {
  if (baseSha === null) return null
  for (const name of candidates(given, context.event, checkoutSha !== headSha)) {
    const isHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(name)
    const tip = (await git.resolve(name)) ?? (isHash && (await git.fetch(name, 1)) ? await git.resolve(name) : null)
    if (tip === null) continue
    if (tip === baseSha) return null
    // A shallow clone does not know what lies between: what the event names is the tip all the same.
    return isHash || (await git.mergeBase(baseSha, tip)) === baseSha ? tip : null
  }
  return null
}

function candidates(given: string | null, event: Ports['context']['event'], isMerge: boolean): readonly string[] {
  if (given !== null) return [given]
  if (event.kind === 'pull_request') return isMerge ? [] : [event.baseSha]
  if (event.kind === 'local') return event.base === null ? TRUNKS : [event.base]
  return []
}
