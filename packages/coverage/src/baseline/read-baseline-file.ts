import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import { decodeBaseline, MAX_BASELINE_BYTES } from './decode-baseline.ts'
import type { FoundBaseline } from './found-baseline.ts'
import { concat } from './pack-coverage.ts'

type Ports = Pick<GatePorts, 'git' | 'codec' | 'files'>

const MAX_DISTANCE = 1000

/**
 * Reads a baseline that was named by hand.
 *
 * Errors: VEL_COV_PACKED for anything but a whole baseline; VEL_COV_BASELINE when it is too large, or of a commit that is neither the
 *         base nor one of its 1,000 nearest first-parent ancestors; VEL_FILE_MISSING.
 */
export async function readBaselineFile(path: string, baseSha: string, ports: Ports): Promise<FoundBaseline> {
  const { header, files } = decodeBaseline(await readWhole(path, ports), `the baseline "${path}"`, ports.codec)
  const lineage = [baseSha, ...(await ports.git.firstParentAncestors(baseSha, MAX_DISTANCE))]
  const distance = lineage.indexOf(header.sha)
  if (distance === -1) {
    throw new UserError({
      code: 'VEL_COV_BASELINE',
      message: `the baseline "${path}" is of ${header.sha}, which is neither the base ${baseSha} nor one of its first-parent ancestors.`,
      why: 'a baseline of another line of history would compare apples with pears.',
      fix: 'give the baseline of the base commit, or leave the input "baseline" out.',
    })
  }
  return { sha: header.sha, distance, configHash: header.config, files }
}

async function readWhole(path: string, { files }: Ports): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of files.read(path)) {
    size += chunk.length
    if (size > MAX_BASELINE_BYTES) throw tooLarge(path)
    chunks.push(chunk.slice())
  }
  return concat(chunks)
}

function tooLarge(path: string): UserError {
  return new UserError({
    code: 'VEL_COV_BASELINE',
    message: `the baseline "${path}" is larger than ${MAX_BASELINE_BYTES} bytes.`,
    why: 'a million lines take about a megabyte, so it is some other file.',
    fix: 'name the file that "mode: baseline" wrote, or leave the input "baseline" out.',
  })
}
