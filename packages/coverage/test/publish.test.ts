import { describe, expect, test } from '@jest/globals'
import type { GitHub, PullRequest, RunEvent } from '@velocity/ports'
import { renderVerdictJson, verdictArtifactName } from '@velocity/report'
import { coverageGate } from '../src/gate.ts'
import { inputsOf, lcov, source } from './support/coverage-builder.ts'
import { artifactInfo, fakePorts, fakeZip } from './support/fake-ports.ts'
import { type FakeRepo, sha } from './support/fake-repo.ts'

const [base, head] = [sha('base'), sha('head')]
const repo: FakeRepo = {
  head,
  commits: [
    { sha: base, parents: [], tree: { 'a.ts': source(2) } },
    { sha: head, parents: [base], tree: { 'a.ts': source(3) } },
  ],
}
const event: RunEvent = { kind: 'workflow_run', runId: 41, headSha: head, event: 'pull_request', conclusion: 'failure' }
const pull: PullRequest = { number: 12, headSha: head, baseSha: base, baseRef: 'main', isFork: true, isOpen: true }

async function verdictJson(): Promise<string> {
  const judged: RunEvent = {
    kind: 'pull_request',
    number: 99,
    baseSha: base,
    headSha: head,
    baseRef: 'main',
    headRef: 'topic',
    isFork: true,
  }
  const ports = fakePorts({ repo, event: judged, disk: { 'lcov.info': lcov({ 'a.ts': [1, 2, -3] }) } })
  return renderVerdictJson((await coverageGate(inputsOf({ 'min-patch': '90' }), ports)).report)
}

function publish(text: string | null, github: Partial<GitHub> = {}, inputs: Readonly<Record<string, string>> = {}) {
  const files = new Map(text === null ? [] : [['verdict.json', new Uint8Array(Buffer.from(text))]])
  const ports = fakePorts({
    repo,
    event,
    github: {
      artifactsOfRun: async (run) =>
        run === 41 ? [artifactInfo(5, verdictArtifactName('coverage', 'default'), head)] : [],
      downloadArtifact: async () => fakeZip(files),
      pullRequestsForCommit: async () => [pull],
      ...github,
    },
  })
  return coverageGate(inputsOf(inputs), ports)
}

describe('mode publish', () => {
  test('replays the judging run’s report for the pull request that GitHub names', async () => {
    const { report, publish: choices, conclusion } = await publish(await verdictJson())
    expect(report).toMatchObject({ verdict: 'fail', reason: 'coverage/patch' })
    expect(choices.target).toEqual({ pullNumber: 12, headSha: head })
    expect(conclusion).toBe('pass')
  })

  test.each<[string, () => Promise<string | null>, Partial<GitHub>]>([
    ['no artifact', verdictJson, { artifactsOfRun: async () => [] }],
    [
      'an artifact of another gate',
      verdictJson,
      { artifactsOfRun: async () => [artifactInfo(1, 'velocity-verdict-coverage-other', head)] },
    ],
    [
      'an expired artifact',
      verdictJson,
      {
        artifactsOfRun: async () => [
          { ...artifactInfo(1, verdictArtifactName('coverage', 'default'), head), isExpired: true },
        ],
      },
    ],
    ['an artifact without verdict.json', async () => null, {}],
    ['a verdict.json that is no JSON', async () => '{', {}],
    [
      'a report that contradicts itself',
      async () => (await verdictJson()).replace('"verdict":"fail"', '"verdict":"pass"'),
      {},
    ],
    [
      'a report of another gate',
      async () => (await verdictJson()).replace('"gate":"coverage"', '"gate":"secrets"'),
      {},
    ],
  ])('%s is inconclusive and publishes nothing', async (_name, text, github) => {
    const { report, publish: choices, conclusion } = await publish(await text(), github)
    expect(report.verdict).toBe('inconclusive')
    expect(report.findings.map(({ rule }) => rule)).toContain('coverage/nothing-to-publish')
    expect([choices.comment, choices.target, conclusion]).toEqual(['never', undefined, undefined])
  })

  test.each<[string, readonly PullRequest[]]>([
    ['no pull request for the head', []],
    ['a pull request that moved on', [{ ...pull, headSha: base }]],
    ['a closed pull request', [{ ...pull, isOpen: false }]],
  ])('%s is no fault: nothing is published and the run stays green', async (_name, pulls) => {
    const outcome = await publish(await verdictJson(), { pullRequestsForCommit: async () => pulls })
    expect([outcome.conclusion, outcome.publish.comment, outcome.publish.target]).toEqual(['pass', 'never', undefined])
    expect(outcome.report.headline).toContain('any more')
    expect(outcome.report.findings[0]?.fix).toContain('nothing')
  })

  test('outside forks a run without a kept verdict is no failure: it wrote its comment itself', async () => {
    const github = { artifactsOfRun: async () => [], pullRequestsForCommit: async () => [{ ...pull, isFork: false }] }
    const { report, conclusion, publish: choices } = await publish(null, github)
    expect([report.verdict, conclusion, choices.comment]).toEqual(['inconclusive', 'pass', 'never'])
  })

  test('on another event it is a mistake of the user', async () => {
    const ports = fakePorts({ repo, event: { kind: 'other', name: 'schedule' }, github: {} })
    await expect(coverageGate(inputsOf({ mode: 'publish' }), ports)).rejects.toMatchObject({
      code: 'VEL_COV_PUBLISH_EVENT',
    })
  })
})
