import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folders below actions/, sorted. */
export function listActions(): readonly string[] {
  return readdirSync(join(ROOT, 'actions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/**
 * Bundles one action from its compiled `lib/` into a folder, with no source map and not minified.
 *
 * Errors: throws with ncc's own words when it fails.
 */
export function bundleAction(action: string, outFolder: string): void {
  const entry = join(ROOT, 'actions', action, 'lib', 'main.js')
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  const result = spawnSync(
    process.execPath,
    [ncc, 'build', entry, '-o', outFolder, '--no-cache', '--quiet', '--target', 'es2024'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  if (result.status !== 0) throw new Error(`ncc failed for ${action}:\n${result.stdout}${result.stderr}`)
}
