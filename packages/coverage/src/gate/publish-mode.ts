import { type GateReport, UserError } from '@velocity/model'
import { decide } from '@velocity/policy'
import type { ArtifactInfo, GateOutcome, GatePorts, PullRequest } from '@velocity/ports'
import { decodeUtf8OrNull, parseGateReport, verdictArtifactName } from '@velocity/report'
import type { CoverageInputs } from '../inputs/coverage-inputs.ts'
import { makeFinding } from '../rules/make-finding.ts'
import { outputsOf } from './measured-facts.ts'

const MAX_VERDICT_BYTES = 32 * 1024 * 1024

interface Advice {
  readonly why: string
  readonly fix: string
}

const CANCELLED: Advice = {
  why: 'the judging run was cancelled before it judged, or its artifact expired.',
  fix: 'run the pull request’s workflow again.',
}
const OVERTAKEN: Advice = {
  why: 'a newer push took the place of the judged commit, or the pull request was closed or merged.',
  fix: 'nothing: the run of the newer push is published by itself.',
}

type GitHubPort = NonNullable<GatePorts['github']>

/**
 * Publishes what another run judged with a token that may not write: on `workflow_run`, for pull requests of forks.
 *
 * Shape:  the judging run's report, with the pull request that GitHub names for the run's head commit as target; its verdict does not
 *         fail this run. Nothing to publish is inconclusive, and fails this run where something is wrong: not where a newer push took
 *         the run's place, nor outside forks, where the judging run writes its comment itself.
 * Errors: VEL_COV_PUBLISH_EVENT on another event or without a token; VEL_GITHUB_UNAVAILABLE, VEL_GITHUB_FORBIDDEN.
 */
export async function publishMode(inputs: CoverageInputs, ports: GatePorts): Promise<GateOutcome> {
  const { event } = ports.context
  if (event.kind !== 'workflow_run' || ports.github === null) throw notHere(event.kind)
  const { runId, headSha } = event
  const pull = await findPullRequest(ports.github, headSha)
  if (pull === null) return overtaken(inputs, headSha, ports)
  const artifact = await findArtifact(ports.github, runId, inputs.id)
  if (artifact === null && !pull.isFork) return publishedBefore(inputs, headSha, ports)
  if (artifact === null) {
    return nothing(
      inputs,
      headSha,
      `run ${runId} left no artifact ${verdictArtifactName('coverage', inputs.id)}`,
      ports,
    )
  }
  const report = await readVerdict(artifact, ports.github, ports)
  if (typeof report === 'string') return nothing(inputs, headSha, report, ports)
  if (report.gate !== 'coverage' || report.id !== inputs.id) {
    return nothing(inputs, headSha, `the artifact holds the report of ${report.gate} ${report.id}`, ports)
  }
  return {
    report: { ...report, subject: { ...report.subject, headSha } },
    outputs: { ...outputsOf(report.facts), verdict: report.verdict, 'exit-reason': report.reason },
    files: [],
    publish: {
      comment: inputs.comment,
      annotations: inputs.annotations,
      hasCheckRun: inputs.hasCheckRun,
      hasSarif: false,
      target: { pullNumber: pull.number, headSha },
    },
    conclusion: 'pass',
  }
}

async function findArtifact(github: GitHubPort, runId: number, id: string): Promise<ArtifactInfo | null> {
  const artifacts = await github.artifactsOfRun(runId)
  return artifacts.find(({ name, isExpired }) => name === verdictArtifactName('coverage', id) && !isExpired) ?? null
}

async function readVerdict(
  artifact: ArtifactInfo,
  github: GitHubPort,
  { codec }: GatePorts,
): Promise<GateReport | string> {
  try {
    const zip = await github.downloadArtifact(artifact.id, MAX_VERDICT_BYTES)
    const bytes = codec.unzip(zip, MAX_VERDICT_BYTES).get('verdict.json')
    const text = bytes === undefined ? null : decodeUtf8OrNull(bytes)
    return text === null ? 'the artifact holds no readable verdict.json' : parseGateReport(text)
  } catch (error) {
    if (!(error instanceof UserError) || error.code.startsWith('VEL_GITHUB_')) throw error
    return error.message
  }
}

// By the run's head commit as GitHub knows it, never by what the artifact says.
async function findPullRequest(github: GitHubPort, headSha: string): Promise<PullRequest | null> {
  const pulls = await github.pullRequestsForCommit(headSha)
  return pulls.find((pull) => pull.isOpen && pull.headSha === headSha) ?? null
}

function publishedBefore(inputs: CoverageInputs, headSha: string, ports: GatePorts): GateOutcome {
  const why = 'the judging run kept no verdict; outside forks it writes its comment itself'
  return { ...nothing(inputs, headSha, why, ports), conclusion: 'pass' }
}

// Closed, merged, or pushed to again, whose own run publishes: nothing is wrong with this one.
function overtaken(inputs: CoverageInputs, headSha: string, ports: GatePorts): GateOutcome {
  const why = `no open pull request has the head ${headSha} any more`
  return { ...nothing(inputs, headSha, why, ports, OVERTAKEN), conclusion: 'pass' }
}

function nothing(
  inputs: CoverageInputs,
  headSha: string,
  why: string,
  { clock }: GatePorts,
  advice: Advice = CANCELLED,
): GateOutcome {
  const report = decide({
    gate: 'coverage',
    id: inputs.id,
    enforcement: inputs.enforcement ?? 'enforce',
    subject: { headSha, baseSha: null, baseOrigin: 'not known', isDirty: false },
    findings: [
      makeFinding({
        rule: 'nothing-to-publish',
        verdict: 'inconclusive',
        scope: 'publish',
        code: 'VEL_COV_NOTHING_TO_PUBLISH',
        message: `nothing was published: ${why}`,
        ...advice,
      }),
    ],
    evidence: [],
    waivers: [],
    now: clock.now(),
    diffDigest: null,
    sections: [],
    notices: [],
    facts: {},
    metHeadline: '',
  })
  return {
    report,
    outputs: { ...outputsOf({}), verdict: report.verdict, 'exit-reason': report.reason },
    files: [],
    publish: { comment: 'never', annotations: 'none', hasCheckRun: false, hasSarif: false },
  }
}

function notHere(kind: string): UserError {
  return new UserError({
    code: 'VEL_COV_PUBLISH_EVENT',
    message: `mode publish needs the event workflow_run and a token; the event is ${kind}.`,
    why: 'it posts what another run judged, where that run was not allowed to.',
    fix: 'on: { workflow_run: { workflows: [pull-request], types: [completed] } }\npermissions: { pull-requests: write, actions: read }',
  })
}
