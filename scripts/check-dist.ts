import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleAction, listActions, ROOT } from './bundle.ts'
import { compareFolders } from './compare-folders.ts'

/** Rebuilds every bundle beside the committed one and compares them byte by byte. */
const scratch = mkdtempSync(join(tmpdir(), 'velocity-dist-'))
try {
  const differences = listActions().flatMap((action) => {
    bundleAction(action, join(scratch, action))
    return compareFolders(join(ROOT, 'actions', action, 'dist'), join(scratch, action)).map(
      (difference) => `actions/${action}/dist/${difference}`,
    )
  })
  for (const difference of differences) console.error(difference)
  if (differences.length > 0) {
    console.error('dist is not what the sources build.\nFix:  npx pnpm run build:dist, then commit actions/*/dist.')
    process.exitCode = 1
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
