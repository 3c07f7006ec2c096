import { stripControls } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { CoverageInputs, ExpectedShards } from '../inputs/coverage-inputs.ts'
import { CoverageCollector } from '../merge/coverage-collector.ts'
import { readShards } from '../shards/read-shards.ts'
import type { CoverageEvidence, PathCounts } from './coverage-evidence.ts'
import { judgePaths } from './path-findings.ts'

type Ports = Pick<GatePorts, 'artifacts' | 'codec' | 'context' | 'github' | 'log'>

/**
 * Reads what the collecting jobs of this run kept, and merges it.
 *
 * Shape:  a shard's paths were resolved where it was collected; those that are not tracked here count as not found.
 * Errors: those of `readShards`.
 */
export async function readShardEvidence(
  inputs: Pick<CoverageInputs, 'id' | 'flag'>,
  expected: ExpectedShards,
  checkoutSha: string,
  tracked: ReadonlySet<string>,
  isIgnored: (path: string) => boolean,
  ports: Ports,
): Promise<CoverageEvidence> {
  const read = await readShards(inputs, expected, checkoutSha, ports)
  const collector = new CoverageCollector()
  const strangers: string[] = []
  for (const { files } of read.shards) {
    for (const file of files) {
      if (isIgnored(file.path)) continue
      if (tracked.has(file.path)) collector.add(file)
      else strangers.push(`${file.path}: no tracked file has this path`)
    }
  }
  const manifests = read.shards.map(({ manifest }) => manifest)
  const paths: PathCounts = {
    total: manifests.reduce((sum, manifest) => sum + manifest.paths.total, 0),
    unresolved: manifests.reduce((sum, manifest) => sum + manifest.paths.unresolved, strangers.length),
    examples: [...strangers, ...manifests.flatMap((manifest) => manifest.paths.examples)]
      .slice(0, 20)
      .map(stripControls),
  }
  return {
    files: collector.files(),
    evidence: manifests.flatMap(({ shard, reports }) =>
      reports.map((report) => ({ ...report, kind: `coverage report of shard ${stripControls(shard)}` })),
    ),
    findings: [...read.findings, ...judgePaths(paths, null)],
    notices: [],
    paths,
    shards: { present: read.shards.length, expected: read.expected },
  }
}
