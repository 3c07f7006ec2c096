import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'

/**
 * Says how large the bundled action is, and compressed as GitHub hands it to a runner.
 *
 * Units: MB are 10⁶ bytes. gzip compresses each file by itself here, which is some percent more than a tar of all.
 */
export function actionSize(root: string): string {
  const dist = join(root, 'actions', 'migration-gate', 'dist')
  if (!existsSync(dist))
    return 'Size of the action: skipped, actions/migration-gate/dist is not built (pnpm build:dist).'
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  const megabytes = (sizes: readonly number[]): string => (sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(2)
  const gzip = files.map((bytes) => gzipSync(bytes, { level: 9 }).length)
  const zstd = files.map(
    (bytes) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }).length,
  )
  const plain = files.map(({ length }) => length)
  return `Size of the action: ${megabytes(plain)} MB; gzip ${megabytes(gzip)} MB, zstd ${megabytes(zstd)} MB.`
}
