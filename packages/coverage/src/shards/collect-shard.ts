import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import { encodeShard, type Shard } from './shard-file.ts'
import { SHARD_FILE, shardArtifactName } from './shard-manifest.ts'

const RETENTION_DAYS = 7

/**
 * Uploads a shard for the gate job of the same run.
 *
 * Shape:  the artifact's name.
 * Errors: `UserError` VEL_COV_NO_ARTIFACTS where the run has no artifacts; VEL_ARTIFACT_EXISTS when two jobs collect one shard.
 */
export async function uploadShard(shard: Shard, ports: Pick<GatePorts, 'artifacts' | 'codec'>): Promise<string> {
  const { id, flag, shard: label } = shard.manifest
  if (ports.artifacts === null) {
    throw new UserError({
      code: 'VEL_COV_NO_ARTIFACTS',
      message: `shard ${label} cannot be kept: this run has no artifacts.`,
      why: 'shards travel from the test jobs to the gate job as artifacts of one workflow run.',
      fix: 'collect in GitHub Actions; on a laptop judge all reports at once: velocity coverage gate --files …',
    })
  }
  const name = shardArtifactName(id, flag, label)
  await ports.artifacts.upload(name, [{ name: SHARD_FILE, content: encodeShard(shard, ports.codec) }], RETENTION_DAYS)
  return name
}
