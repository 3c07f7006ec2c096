import { type Finding, UserError } from '@velocity/model'
import type { GatePorts, JobInfo } from '@velocity/ports'
import type { CoverageInputs, ExpectedShards } from '../inputs/coverage-inputs.ts'
import { makeFinding } from '../rules/make-finding.ts'
import { blameJob, expectedCount, missingOfFlags } from './missing-shards.ts'
import { decodeShard, MAX_SHARD_BYTES, type Shard } from './shard-file.ts'
import { SHARD_FILE, shardArtifactPrefix } from './shard-manifest.ts'

/** The shards of a run that belong to this gate, and what keeps them from being judged. */
export interface ReadShards {
  /** In the order of their labels. */
  readonly shards: readonly Shard[]
  readonly expected: number
  readonly findings: readonly Finding[]
}

type Ports = Pick<GatePorts, 'artifacts' | 'codec' | 'context' | 'github' | 'log'>

/**
 * Reads every shard of the run, and names those that are missing with the job that failed to write them.
 *
 * Shape:  findings are all inconclusive: a shard that is missing, unreadable, or of another commit.
 * Errors: `UserError` VEL_COV_NO_ARTIFACTS where the run has no artifacts; VEL_ARTIFACT_UNAVAILABLE.
 */
export async function readShards(
  inputs: Pick<CoverageInputs, 'id' | 'flag'>,
  expected: ExpectedShards,
  headSha: string,
  ports: Ports,
): Promise<ReadShards> {
  if (ports.artifacts === null) throw noArtifacts()
  const names = await ports.artifacts.list(shardArtifactPrefix(inputs.id))
  const shards: Shard[] = []
  const findings: Finding[] = []
  for (const name of names) {
    const result = await readShard(name, ports.artifacts, ports)
    if (result === null) continue
    if ('rule' in result) findings.push(result)
    else if (result.manifest.id === inputs.id && (inputs.flag === null || result.manifest.flag === inputs.flag)) {
      if (result.manifest.sha === headSha) shards.push(result)
      else findings.push(wrongCommit(result, headSha))
    }
  }
  const sorted = shards.toSorted((left, right) => compareLabels(left.manifest.shard, right.manifest.shard))
  const missing = missingOfFlags(
    expected,
    sorted.map(({ manifest }) => manifest),
  )
  const incomplete = missing.length === 0 ? [] : [await incompleteShards(missing, sorted.map(nameOf), expected, ports)]
  return { shards: sorted, expected: expectedCount(expected), findings: [...findings, ...incomplete] }
}

async function readShard(
  name: string,
  artifacts: NonNullable<GatePorts['artifacts']>,
  { codec }: Ports,
): Promise<Shard | Finding | null> {
  try {
    const file = (await artifacts.download(name, MAX_SHARD_BYTES))?.get(SHARD_FILE)
    return file === undefined ? null : decodeShard(file, name, codec)
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'VEL_ARTIFACT_UNAVAILABLE') throw error
    return makeFinding({
      rule: 'parse-error',
      verdict: 'inconclusive',
      scope: name,
      code: error.code,
      message: error.message.includes(name) ? error.message : `the shard ${name}: ${error.message}`,
      why: error.why,
      fix: error.fix,
    })
  }
}

async function incompleteShards(
  missing: readonly string[],
  present: readonly string[],
  expected: ExpectedShards,
  ports: Ports,
): Promise<Finding> {
  const jobs = await jobsOfThisRun(ports)
  const named = missing.map((shard) => {
    const job = blameJob(shard, jobs)
    return job === null ? shard : `${shard} (${job})`
  })
  return makeFinding({
    rule: 'incomplete-shards',
    verdict: 'inconclusive',
    scope: 'shards',
    code: 'VEL_COV_INCOMPLETE_SHARDS',
    message: `${present.length} of ${expectedCount(expected)} shards.${present.length === 0 ? '' : ` Present: ${list(present)}.`} Missing: ${list(named)}. No percentage was judged.`,
    why: 'a test job failed, was cancelled or skipped before it collected, so part of the coverage is not known.',
    fix: 'mend or run again the jobs named above; expect-shards must name what the matrix collects.',
  })
}

function nameOf({ manifest }: Shard): string {
  return manifest.shard
}

function list(names: readonly string[]): string {
  return `${names.slice(0, 20).join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}`
}

// Naming the job is a service: without it the verdict is the same.
async function jobsOfThisRun({ github, context, log }: Ports): Promise<readonly JobInfo[]> {
  if (github === null || context.runId === null) return []
  try {
    return await github.jobsOfRun(context.runId)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    log.warn(`the jobs of this run could not be read: ${error.message} (${error.code})`)
    return []
  }
}

function wrongCommit({ manifest }: Shard, headSha: string): Finding {
  return makeFinding({
    rule: 'wrong-commit',
    verdict: 'inconclusive',
    scope: `shard:${manifest.shard}`,
    code: 'VEL_COV_WRONG_COMMIT',
    message: `shard ${manifest.shard} was measured at ${manifest.sha}, the gate runs at ${headSha}`,
    why: 'the jobs of the run did not check out the same commit.',
    fix: 'check out without "ref", or with the same ref, in the test jobs and in the gate job.',
  })
}

function compareLabels(left: string, right: string): number {
  const [a, b] = [Number.parseInt(left, 10), Number.parseInt(right, 10)]
  if (!Number.isNaN(a) && !Number.isNaN(b) && a !== b) return a - b
  return left < right ? -1 : 1
}

function noArtifacts(): UserError {
  return new UserError({
    code: 'VEL_COV_NO_ARTIFACTS',
    message: 'shards are expected, but this run has no artifacts.',
    why: 'shards travel from the test jobs to the gate job as artifacts of one workflow run.',
    fix: 'leave expect-shards out and name the reports: velocity coverage gate --files …',
  })
}
