import { buildMergeGroupEvent, buildPushEvent, type GitFixture } from '@velocity/testkit'
import type { Scenario, Situation } from '../lab.ts'
import { buildPlainEvent, type Stage } from '../stage.ts'
import { code } from './range-scenarios.ts'

const NO_COMMIT = '0'.repeat(40)
/** No repository of these tests has it. */
const GONE = 'd'.repeat(40)

/** What GitHub can tell of, and how little of it can be checked out. */
export const EVENT_SCENARIOS: readonly Scenario[] = [
  {
    name: 'a push to the default branch',
    planted: 'fail',
    build: (stage, text) => push(stage, stage.base, stage.commit({ 'src/access.ts': code(text) })),
  },
  {
    name: 'the first push of the default branch',
    planted: 'fail',
    kind: 'npm',
    build: (stage, text) => {
      stage.origin.git('checkout', '--quiet', '--orphan', 'trunk')
      stage.commit({ 'src/access.ts': code(text) }, 'Root')
      const after = stage.commit({ 'src/access.ts': null }, 'Next')
      return push(stage, NO_COMMIT, after, { ref: 'refs/heads/trunk', defaultBranch: 'trunk' })
    },
  },
  {
    name: 'the first push of a new branch',
    planted: 'fail',
    kind: 'gitlab',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/access.ts': code(text) })
      return push(stage, NO_COMMIT, stage.commit({ 'src/access.ts': null }), { ref: 'refs/heads/feature' })
    },
  },
  {
    name: 'the first push of a new branch on a base that holds it',
    planted: 'pass',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.feature()
      return push(stage, NO_COMMIT, stage.commit({ 'src/other.ts': 'export const other = 1\n' }), {
        ref: 'refs/heads/feature',
      })
    },
  },
  {
    name: 'a forced push, the commit before still at origin',
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      const before = stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      stage.origin.git('reset', '--quiet', '--hard', 'main')
      return push(stage, before, stage.commit({ 'src/access.ts': code(text) }), { ref: 'refs/heads/feature' })
    },
  },
  {
    name: 'a forced push, the commit before gone',
    planted: 'fail',
    kind: 'vercel',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/access.ts': code(text) })
      return push(stage, GONE, stage.commit({ 'src/access.ts': null }), { ref: 'refs/heads/feature' })
    },
  },
  {
    name: 'a forced push of the default branch, the commit before gone',
    planted: 'fail',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      return push(stage, GONE, stage.commit({ 'src/access.ts': null }))
    },
  },
  {
    name: 'a push of a branch whose name holds it',
    planted: 'fail',
    build: (stage, text) => {
      const name = `try/${text.replaceAll('$', '')}`
      stage.origin.branch(name, 'main')
      return push(stage, NO_COMMIT, stage.commit({ 'src/other.ts': 'export const other = 1\n' }), {
        ref: `refs/heads/${name}`,
      })
    },
  },
  {
    name: 'a lightweight tag on a commit that no branch has',
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      const sha = stage.commit({ 'src/access.ts': code(text) })
      stage.origin.git('tag', 'v1')
      stage.origin.branch('main')
      stage.origin.git('branch', '--quiet', '-D', 'feature')
      return push(stage, NO_COMMIT, sha, { ref: 'refs/tags/v1' })
    },
  },
  {
    name: 'the message of an annotated tag',
    planted: 'fail',
    kind: 'grafana',
    build: (stage, text) => {
      stage.origin.git('tag', '--annotate', 'v1', '-m', `First release\n\nPublished with ${text}`)
      return tagPush(stage)
    },
  },
  {
    name: 'an annotated tag of a commit that no branch has',
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/access.ts': code(text) })
      stage.origin.git('tag', '--annotate', 'v1', '-m', 'First release')
      stage.origin.branch('main')
      return tagPush(stage)
    },
  },
  {
    name: 'a group of the merge queue',
    planted: 'fail',
    kind: 'npm',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/access.ts': code(text) })
      stage.origin.branch('queue', 'main')
      const headSha = stage.origin.mergeNoFf('feature', 'Merge pull request #7')
      return { event: buildMergeGroupEvent({ baseSha: stage.base, headSha }), checkout: stage.checkout(headSha) }
    },
  },
  {
    name: 'a group of the merge queue that is squashed',
    planted: 'fail',
    build: (stage, text) => {
      stage.origin.branch('queue', 'main')
      const headSha = stage.commit({ 'src/access.ts': code(text) }, 'A change (#7)')
      return { event: buildMergeGroupEvent({ baseSha: stage.base, headSha }), checkout: stage.checkout(headSha) }
    },
  },
  {
    name: "a fork's pull request",
    planted: 'fail',
    build: (stage, text) => changed(stage, text).pull({ forkRepository: 'mallory/orders' }),
  },
  {
    name: "Dependabot's pull request",
    planted: 'fail',
    build: (stage, text) => ({
      ...changed(stage, text).pull({ headRef: 'dependabot/npm_and_yarn/left-pad-1.3.0' }),
      actor: 'dependabot[bot]',
    }),
  },
  {
    name: 'the whole history on a schedule, deep down and taken out since',
    planted: 'fail',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.commit({ 'src/access.ts': null })
      for (let at = 0; at < 10; at += 1) stage.commit({ 'src/step.ts': `export const step = ${at}\n` })
      return plain(stage, 'schedule')
    },
  },
  {
    name: 'the whole history by hand, in the message of a tag',
    planted: 'fail',
    build: (stage, text) => {
      stage.origin.git('tag', '--annotate', 'v1', '-m', `First release, published with ${text}`)
      const sha = stage.origin.git('rev-parse', 'main')
      const clone = stage.checkout(sha, 'all')
      clone.git('fetch', '--quiet', '--tags', 'origin')
      return { event: buildPlainEvent('workflow_dispatch', sha), checkout: clone }
    },
  },
  {
    name: 'the whole history by hand, in a merge',
    planted: 'fail',
    build: (stage, text) => {
      stage.feature()
      stage.commit({ 'src/feature.ts': 'export const feature = 1\n' })
      stage.origin.branch('main')
      stage.origin.git('merge', '--quiet', '--no-ff', '--no-commit', 'feature')
      stage.commitMerge({ 'src/orders.ts': code(text) })
      stage.commit({ 'src/orders.ts': 'export const rate = 1\n' })
      return plain(stage, 'workflow_dispatch')
    },
  },
  {
    name: 'the tree of the checkout',
    planted: 'fail',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      return { ...plain(stage, 'workflow_dispatch'), inputs: { mode: 'tree' } }
    },
  },
  {
    name: 'a folder of the checkout, and the text in another',
    planted: 'pass',
    build: (stage, text) => {
      stage.commit({ 'other/access.ts': code(text) })
      return { ...plain(stage, 'workflow_dispatch'), inputs: { mode: 'tree', tree: 'src' } }
    },
  },
  {
    name: 'a range without a commit, whose tree is scanned instead',
    planted: 'fail',
    build: (stage, text) => {
      const sha = stage.commit({ 'src/access.ts': code(text) })
      return push(stage, sha, sha)
    },
  },
  {
    name: 'a range that is given by hand',
    planted: 'fail',
    build: (stage, text) => {
      const sha = stage.commit({ 'src/access.ts': code(text) })
      return {
        event: buildPlainEvent('workflow_dispatch', sha),
        checkout: stage.checkout(sha),
        inputs: { mode: 'range', 'base-sha': stage.base, 'head-sha': sha },
      }
    },
  },
  {
    name: 'a branch that was deleted, while main holds it',
    planted: 'fail',
    build: (stage, text) => deletion(stage, 'refs/heads/feature', stage.commit({ 'src/access.ts': code(text) })),
  },
  {
    name: 'a branch that was deleted, and whose name holds it',
    planted: 'pass',
    build: (stage, text) => deletion(stage, `refs/heads/try-${text}`, stage.base),
  },
  {
    name: 'a branch whose name holds it and is not scanned',
    planted: 'pass',
    build: (stage, text) => {
      const after = stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      return {
        ...push(stage, stage.base, after, { ref: `refs/heads/try-${text}` }),
        inputs: { 'commit-messages': 'false' },
      }
    },
  },
]

/** How deep a checkout can be, and what is done about it. */
export const SHALLOW_SCENARIOS: readonly Scenario[] = [
  depth('depth 1 of the merge commit', { depth: 1, checkout: 'merge' }),
  depth('depth 1 of the head', { depth: 1, checkout: 'head' }),
  depth('depth 2 of the merge commit', { depth: 2, checkout: 'merge' }),
  depth('the whole history', { depth: 'all', checkout: 'merge' }),
  {
    ...depth('depth 1, and an origin that cannot be reached', { depth: 1, checkout: 'merge' }, withoutOrigin),
    planted: 'inconclusive',
    harmless: 'inconclusive',
    reason: 'secrets/incomplete',
  },
  {
    ...depth('depth 2, and an origin that cannot be reached', { depth: 2, checkout: 'head' }, withoutOrigin),
    planted: 'inconclusive',
    harmless: 'inconclusive',
  },
  depth('the whole history, and an origin that cannot be reached', { depth: 'all', checkout: 'merge' }, withoutOrigin),
  {
    name: 'a push, depth 1, and an origin that cannot be reached',
    planted: 'inconclusive',
    harmless: 'inconclusive',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      const situation = push(stage, stage.base, stage.commit({ 'src/access.ts': null }))
      withoutOrigin(situation)
      return situation
    },
  },
  {
    name: 'a push of a branch whose name holds it, and an origin that cannot be reached',
    planted: 'inconclusive',
    hasOneRun: true,
    build: (stage, text) => {
      stage.commit({ 'src/other.ts': 'export const other = 1\n' })
      const after = stage.commit({ 'src/other.ts': null })
      const situation = push(stage, stage.base, after, { ref: `refs/heads/try-${text}` })
      withoutOrigin(situation)
      return situation
    },
  },
  {
    name: 'the history, depth 1, and an origin that cannot be reached',
    planted: 'inconclusive',
    harmless: 'inconclusive',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.commit({ 'src/access.ts': null })
      const situation = plain(stage, 'schedule', 1)
      withoutOrigin(situation)
      return situation
    },
  },
  {
    name: 'the history from depth 1',
    planted: 'fail',
    build: (stage, text) => {
      stage.commit({ 'src/access.ts': code(text) })
      stage.commit({ 'src/access.ts': null })
      return plain(stage, 'schedule', 1)
    },
  },
  {
    name: 'a clone without blobs',
    planted: 'fail',
    build: (stage, text) => {
      stage.origin.git('config', 'uploadpack.allowFilter', 'true')
      const situation = changed(stage, text).pull({ depth: 1 })
      const checkout = situation.checkout as GitFixture
      checkout.git('config', 'remote.origin.promisor', 'true')
      checkout.git('config', 'remote.origin.partialclonefilter', 'blob:none')
      checkout.git('fetch', '--quiet', '--filter=blob:none', '--unshallow', 'origin')
      return situation
    },
  },
]

function changed(stage: Stage, text: string): Stage {
  stage.feature()
  stage.commit({ 'src/access.ts': code(text) })
  stage.commit({ 'src/access.ts': null })
  return stage
}

function depth(
  name: string,
  how: { readonly depth: number | 'all'; readonly checkout: 'merge' | 'head' },
  spoil: (situation: Situation) => void = () => undefined,
): Scenario {
  return {
    name,
    planted: 'fail',
    build: (stage, text) => {
      const situation = changed(stage, text).pull(how)
      spoil(situation)
      return situation
    },
  }
}

function withoutOrigin({ checkout }: Situation): void {
  ;(checkout as GitFixture).git('remote', 'set-url', 'origin', 'file:///nowhere/at/all')
}

function push(
  stage: Stage,
  before: string,
  after: string,
  options: { readonly ref?: string; readonly defaultBranch?: string } = {},
): Situation {
  const { ref = 'refs/heads/main', defaultBranch = 'main' } = options
  return { event: buildPushEvent({ before, after, ref, defaultBranch }), checkout: stage.checkout(after) }
}

/** GitHub checks out the default branch. */
function deletion(stage: Stage, ref: string, sha: string): Situation {
  const event = buildPushEvent({ before: stage.base, after: NO_COMMIT, ref })
  return { event: { ...event, sha }, checkout: stage.checkout(sha) }
}

/** GitHub names the tag object; `actions/checkout` fetches the commit alone. */
function tagPush(stage: Stage): Situation {
  const [tag, sha] = [stage.origin.git('rev-parse', 'v1'), stage.origin.git('rev-parse', 'v1^{commit}')]
  const event = buildPushEvent({ before: NO_COMMIT, after: tag, ref: 'refs/tags/v1' })
  return { event: { ...event, sha }, checkout: stage.checkout(sha) }
}

function plain(stage: Stage, name: string, depthOf: number | 'all' = 'all'): Situation {
  const sha = stage.origin.git('rev-parse', 'HEAD')
  return { event: buildPlainEvent(name, sha), checkout: stage.checkout(sha, depthOf) }
}
