import type { Git, RunContext, RunEvent } from '@velocity/ports'
import type { GitFixture } from '@velocity/testkit'
import { planScan } from '../../src/range/plan-scan.ts'
import type { ScanPlan, ScanRequest } from '../../src/range/scan-plan.ts'
import { filesOf, gitOf, readRange, readSource } from './read-range.ts'

const AUTO: ScanRequest = { mode: 'auto', baseSha: null, headSha: null, tree: '.' }

/** The plan of an event in a clone; `sha` is what is checked out, HEAD unless given. */
export async function planOf(
  clone: GitFixture,
  event: RunEvent,
  request: Partial<ScanRequest> = {},
  git: Git = gitOf(clone),
): Promise<ScanPlan> {
  const context: RunContext = {
    event,
    sha: clone.git('rev-parse', 'HEAD'),
    repository: 'acme/shop',
    serverUrl: 'https://github.com',
    runId: 7,
    runAttempt: 1,
    actor: 'octocat',
    job: 'gate',
  }
  return planScan({ ...AUTO, ...request }, { git, context })
}

/** Everything that a range plan gives to scan, as one text; the number of commits is checked against the plan's. */
export async function scannedText(clone: GitFixture, plan: ScanPlan): Promise<string> {
  if (plan.kind === 'range') {
    const read = await readRange(clone, plan.range)
    if (read.counts.commits !== plan.expectedCommits) throw new Error(`${read.counts.commits} commits were seen`)
    const parts = [...plan.texts, ...read.units.map(({ fragment }) => fragment)].map(({ text }) => text)
    if (plan.hasWorkingTree)
      parts.push(...Object.values(filesOf(await readSource(clone, { kind: 'working-tree' }), null)))
    return `${parts.join('\n')}\n`
  }
  if (plan.kind === 'history') {
    const range = { heads: plan.heads, excluded: [] }
    const read = await readRange(clone, range)
    if (read.counts.commits !== plan.expectedCommits) throw new Error(`${read.counts.commits} commits were seen`)
    return `${read.units.map(({ fragment }) => fragment.text).join('\n')}\n`
  }
  if (plan.kind === 'commit-tree') {
    const parts: string[] = plan.texts.map(({ text }) => text)
    for await (const { bytes } of gitOf(clone).treeBlobs(plan.sha, 1_000_000))
      parts.push(Buffer.from(bytes ?? []).toString('latin1'))
    return `${parts.join('\n')}\n`
  }
  return ''
}
