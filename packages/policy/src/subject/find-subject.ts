import { UserError } from '@velocity/model'
import type { GatePorts, RunEvent } from '@velocity/ports'
import { branchName } from './branch-name.ts'
import { type FoundBase, findGivenBase, findMergeBase, findTrunkBase, none } from './find-base.ts'
import type { SubjectUnderTest } from './subject-under-test.ts'

type Ports = Pick<GatePorts, 'context' | 'git' | 'github' | 'log'>
type EventOf<K extends RunEvent['kind']> = Extract<RunEvent, { kind: K }>

interface Checkout {
  readonly head: string
  readonly base: FoundBase
  /** What people know the tested commit by: a pull request's own head rather than its merge commit. */
  readonly named?: string
  readonly wrongCommit?: string
}

/**
 * Finds the commits under test from the event and the checkout.
 *
 * Shape:  a pull request's merge commit is compared with its first parent, a merge group and a push with what their event names,
 *         a working tree with the merge base of the trunk. `baseSha` overrides the base everywhere. A first commit has none, which is
 *         a fault only of a pull request and a merge group.
 * Errors: `UserError` VEL_GIT_NO_COMMIT without a commit; VEL_GIT_UNKNOWN_REVISION for a given base that does not exist.
 */
export async function findSubject(baseSha: string | null, ports: Ports): Promise<SubjectUnderTest> {
  const head = await ports.git.resolve('HEAD')
  if (head === null) throw noCommit()
  const { event } = ports.context
  const isLocal = event.kind === 'local'
  const given = baseSha ?? (isLocal ? event.base : null)
  const found = await checkoutOf(event, head, ports)
  const named = given === null ? found.base : await findGivenBase(given, head, ports)
  // Naming the base that would have been found anyway is the same judgement, byte for byte.
  const sought = named.sha === found.base.sha ? found.base : named
  const isRoot = sought.sha === null && !isOfChange(event) && (await ports.git.isRoot(head))
  const base = isRoot ? none('a first commit, which nothing came before') : sought
  return {
    subject: {
      headSha: found.named ?? head,
      baseSha: base.sha,
      baseOrigin: base.origin,
      isDirty: await ports.git.isDirty(),
    },
    checkoutSha: head,
    diffHead: isLocal ? null : head,
    noBase: base.sha === null ? base.origin : null,
    isRoot,
    wrongCommit: found.wrongCommit ?? null,
    notices: base.notices,
  }
}

// Of these there is a change by definition: one without a base is a fault of the checkout.
function isOfChange({ kind }: RunEvent): boolean {
  return kind === 'pull_request' || kind === 'merge_group'
}

async function checkoutOf(event: RunEvent, head: string, ports: Ports): Promise<Checkout> {
  if (event.kind === 'pull_request') return ofPullRequest(event, head, ports)
  if (event.kind === 'merge_group') return ofMergeGroup(event, head, ports)
  if (event.kind === 'push') return ofPush(event, head, ports)
  return { head, base: await findTrunkBase(head, ports) }
}

async function ofPullRequest(event: EventOf<'pull_request'>, head: string, ports: Ports): Promise<Checkout> {
  const origin = `base branch ${branchName(event.baseRef)}`
  const named = event.headSha
  if (head === event.headSha) {
    return { head, named, base: await findMergeBase(event.baseSha, head, origin, ports) }
  }
  const parents = await knownParents(head, ports)
  const [first, second] = parents
  if (first !== undefined && second === event.headSha) {
    return { head, named, base: { sha: await present(first, ports), origin, notices: [] } }
  }
  const why = `HEAD is ${head}, neither the pull request's head ${event.headSha} nor its merge commit`
  return { head, named, base: none(why), wrongCommit: why }
}

async function ofMergeGroup(event: EventOf<'merge_group'>, head: string, ports: Ports): Promise<Checkout> {
  const base = {
    sha: await present(event.baseSha, ports),
    origin: `base branch ${branchName(event.baseRef)}`,
    notices: [],
  }
  const found = base.sha === null ? none(`the merge group's base ${event.baseSha} could not be fetched`) : base
  return { head, base: found, ...mustBe(event.headSha, head, 'the merge group’s head') }
}

async function ofPush(event: EventOf<'push'>, head: string, ports: Ports): Promise<Checkout> {
  const wrong = mustBe(event.after, head, 'the pushed commit')
  const before = event.before === null ? null : await present(event.before, ports)
  if (before !== null) return { head, base: { sha: before, origin: 'previous push', notices: [] }, ...wrong }
  const why =
    event.before === null
      ? 'the branch is new'
      : `the previous head ${event.before} is neither in this clone nor given by origin (a forced push, or a clone without credentials)`
  const trunk =
    event.ref === `refs/heads/${event.defaultBranch}` ? none('') : await findTrunkBase(head, ports, event.defaultBranch)
  const parent = trunk.sha ?? (await presentOrNull((await knownParents(head, ports))[0], ports))
  const base: FoundBase =
    parent === null
      ? none(`${why} and no earlier commit is known`)
      : {
          sha: parent,
          origin: trunk.sha === null ? 'first parent' : trunk.origin,
          notices: [
            `base: ${why}; compared with ${trunk.sha === null ? 'the first parent' : 'the merge base with the trunk'} ${parent}.`,
          ],
        }
  return { head, base, ...wrong }
}

function mustBe(expected: string, head: string, what: string): { readonly wrongCommit?: string } {
  return head === expected ? {} : { wrongCommit: `HEAD is ${head}, not ${what} ${expected}` }
}

// A clone of depth 1 hides the parents; one more commit of depth shows them.
async function knownParents(sha: string, { git }: Ports): Promise<readonly string[]> {
  const known = await git.parents(sha)
  if (known.length > 0 || !(await git.fetch(sha, 2))) return known
  return git.parents(sha)
}

async function present(sha: string, { git }: Ports): Promise<string | null> {
  const known = await git.resolve(sha)
  if (known !== null) return known
  return (await git.fetch(sha, 1)) ? git.resolve(sha) : null
}

async function presentOrNull(sha: string | undefined, ports: Ports): Promise<string | null> {
  return sha === undefined ? null : present(sha, ports)
}

function noCommit(): UserError {
  return new UserError({
    code: 'VEL_GIT_NO_COMMIT',
    message: 'HEAD names no commit.',
    why: 'the repository has no commit yet, or the job has not checked it out.',
    fix: '- uses: actions/checkout@v6\n  with: { fetch-depth: 2 }',
  })
}
