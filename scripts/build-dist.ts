import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listBundles, ROOT, writeBundle } from './bundle.ts'

/** Names on the command line build only the bundles whose folder holds one of them. */
const wanted = process.argv.slice(2)

for (const bundle of listBundles()) {
  if (wanted.length > 0 && !wanted.some((name) => bundle.folder.includes(name))) continue
  const dist = join(ROOT, bundle.folder)
  // Built beside and swapped in, so that nothing ever finds half a bundle.
  const fresh = join(dirname(join(ROOT, dirname(Object.values(bundle.entries)[0] ?? ''))), 'lib', 'dist')
  rmSync(fresh, { recursive: true, force: true })
  writeBundle(bundle, fresh)
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dirname(dist), { recursive: true })
  renameSync(fresh, dist)
  console.log(`built ${bundle.folder}`)
}
