import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { FileCoverage } from '../model/file-coverage.ts'
import { BASELINE_FILE, type BaselineHeader, baselineArtifactName, baselineCacheKey } from './baseline-header.ts'
import { encodeBaseline } from './decode-baseline.ts'

const RETENTION_DAYS = 90

/**
 * Keeps the coverage of a commit for later changes: as an artifact and in the cache.
 *
 * Errors: never throws for a store that refuses; the log says so, and the verdict is not touched.
 */
export async function saveBaseline(
  header: BaselineHeader,
  files: readonly FileCoverage[],
  ports: Pick<GatePorts, 'artifacts' | 'cache' | 'codec' | 'log'>,
): Promise<void> {
  const bytes = encodeBaseline(header, files, ports.codec)
  const name = baselineArtifactName(header.id, header.sha)
  if (ports.artifacts !== null) {
    try {
      await ports.artifacts.upload(name, [{ name: BASELINE_FILE, content: bytes }], RETENTION_DAYS)
      ports.log.info(`baseline of ${header.sha} kept as artifact ${name} (${bytes.length} bytes)`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      ports.log.warn(`the baseline was not kept as an artifact: ${error.message} (${error.code})`)
    }
  }
  if (ports.cache !== null && !(await ports.cache.save(baselineCacheKey(header.id, header.sha), bytes))) {
    ports.log.info('the baseline was not kept in the cache: it is there already, or the token may only read.')
  }
}
