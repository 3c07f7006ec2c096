import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listBundles, ROOT, writeBundle } from './bundle.ts'
import { compareFolders } from './compare-folders.ts'

/** Rebuilds every bundle beside the committed one and compares them byte by byte. */
const scratch = mkdtempSync(join(tmpdir(), 'velocity-dist-'))
try {
  const bundles = listBundles()
  await Promise.all(bundles.map((bundle) => writeBundle(bundle, join(scratch, bundle.folder))))
  const differences = bundles.flatMap(({ folder }) =>
    compareFolders(join(ROOT, folder), join(scratch, folder)).map((difference) => `${folder}/${difference}`),
  )
  for (const difference of differences) console.error(difference)
  if (differences.length > 0) {
    console.error('dist is not what the sources build.\nFix:  npx pnpm run build:dist, then commit the dist folders.')
    process.exitCode = 1
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
