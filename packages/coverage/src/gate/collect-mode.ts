import { compileGlobs } from '@velocity/diff'
import { type Finding, UserError } from '@velocity/model'
import { decide, findSubject } from '@velocity/policy'
import type { GateOutcome, GatePorts } from '@velocity/ports'
import { formatPercent } from '@velocity/report'
import { resolveConfig } from '../config/resolve-config.ts'
import type { CoverageInputs } from '../inputs/coverage-inputs.ts'
import { uploadShard } from '../shards/collect-shard.ts'
import type { ShardManifest } from '../shards/shard-manifest.ts'
import type { CoverageEvidence } from './coverage-evidence.ts'
import { knownFiles, trackedFiles } from './known-files.ts'
import { factsOf, NO_TOTALS, outputsOf, totalsOf } from './measured-facts.ts'
import { outputFiles } from './output-files.ts'
import { judgeCoverable } from './preconditions.ts'
import { readPolicy } from './read-policy.ts'
import { readReports } from './read-reports.ts'

/**
 * Keeps this job's coverage as a shard for the gate job of the same run.
 *
 * Shape:  passes when the shard was kept; evidence that is missing or unreadable is inconclusive here as it will be there. No
 *         threshold is judged, and no comment is written: the gate job does both.
 * Errors: VEL_COV_NO_SHARD without the input `shard`; those of `uploadShard`, of the policy and of the ports.
 */
export async function collectMode(inputs: CoverageInputs, ports: GatePorts): Promise<GateOutcome> {
  const shard = inputs.shard
  if (shard === null) throw noShard()
  const found = await findSubject(inputs.baseSha, ports)
  const policy = await readPolicy(inputs.config, found, ports)
  const config = resolveConfig(policy.section, inputs)
  const evidence = await readReports(
    inputs,
    knownFiles(await trackedFiles(ports.git), null),
    compileGlobs(config.ignore),
    ports,
  )
  const findings: readonly Finding[] = [...evidence.findings, ...judgeCoverable(evidence)]
  const isWhole = findings.every(({ verdict }) => verdict === 'pass')
  const kept = isWhole
    ? await uploadShard(
        { manifest: manifestOf(inputs, shard, found.checkoutSha, evidence), files: evidence.files },
        ports,
      )
    : null
  const totals = isWhole ? totalsOf(evidence.files, config.counting) : NO_TOTALS
  const facts = factsOf(totals, evidence, null, null)
  const share = totals.lines === null ? '' : `, lines ${formatPercent(totals.lines.covered, totals.lines.total)}`
  const report = decide({
    gate: 'coverage',
    id: shardReportId(inputs, shard),
    enforcement: config.enforcement,
    subject: found.subject,
    findings,
    evidence: evidence.evidence,
    waivers: [],
    now: ports.clock.now(),
    diffDigest: null,
    sections: [],
    notices:
      kept === null
        ? evidence.notices
        : [...evidence.notices, `shard ${shard} kept as artifact ${kept}; the gate job judges it.`],
    facts,
    metHeadline: `shard ${shard} collected${share}`,
  })
  return {
    report,
    outputs: { ...outputsOf(facts), verdict: report.verdict, 'exit-reason': report.reason },
    files: outputFiles(isWhole ? evidence.files : null, totals.lines),
    publish: { comment: 'never', annotations: 'none', hasCheckRun: false, hasSarif: false },
  }
}

function manifestOf(inputs: CoverageInputs, shard: string, sha: string, evidence: CoverageEvidence): ShardManifest {
  return {
    schema: 'velocity.coverage-shard/1',
    id: inputs.id,
    sha,
    shard,
    flag: inputs.flag,
    paths: { ...evidence.paths, examples: [...evidence.paths.examples] },
    reports: evidence.evidence.map(({ path, format, sizeBytes, digest, entries }) => ({
      path,
      format: format ?? 'unknown',
      sizeBytes,
      digest,
      entries,
    })),
  }
}

// Of its own, so that two shards of one run never write the same artifact, comment or folder.
function shardReportId({ id, flag }: CoverageInputs, shard: string): string {
  const label = `${flag === null ? '' : `${flag}-`}${shard.replace('/', '-of-')}`
  return `${id}-shard-${label.replace(/[^A-Za-z0-9._-]+/gu, '-')}`.slice(0, 120)
}

function noShard(): UserError {
  return new UserError({
    code: 'VEL_COV_NO_SHARD',
    message: 'mode is collect, but the input "shard" is empty.',
    why: 'the gate job counts shards by their names.',
    fix: 'with: { mode: collect, shard: 1/4 }   # or a name, or toJSON(matrix)',
  })
}
