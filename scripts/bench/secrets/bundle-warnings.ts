import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES: readonly string[] = [
  'packages/secrets/src',
  'packages/packs/src',
  'packages/git/src',
  'packages/cli/src',
]

/**
 * Says what is wrong with the bundles that are measured.
 *
 * Shape: a line for each that is not built, or older than a source of the scan; [] when the figures are those of the sources.
 */
export function bundleWarnings(root: string): readonly string[] {
  const newestMs = Math.max(...SOURCES.map((folder) => newestBelow(join(root, folder))))
  return ['actions/secret-scan/dist', 'packages/cli/dist/secrets'].flatMap((folder) => {
    const entry = join(root, folder, 'index.js')
    if (!existsSync(entry)) return [`${folder} is not built (pnpm build:dist).`]
    const isOld = statSync(entry).mtimeMs < newestMs
    return isOld
      ? [`${folder} is older than the sources: its figures are those of an earlier state (pnpm build:dist).`]
      : []
  })
}

function newestBelow(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...paths.map((path) => statSync(join(folder, path)).mtimeMs))
}
