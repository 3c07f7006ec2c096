import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listBundles, ROOT, writeBundle } from './bundle.ts'

/** Names on the command line build only the bundles whose folder holds one of them. */
const wanted = process.argv.slice(2)
const bundles = listBundles().filter(
  ({ folder }) => wanted.length === 0 || wanted.some((name) => folder.includes(name)),
)

// Built beside and swapped in, so that nothing ever finds half a bundle.
const fresh = join(ROOT, 'lib', 'bundles')
rmSync(fresh, { recursive: true, force: true })
await Promise.all(bundles.map((bundle) => writeBundle(bundle, join(fresh, bundle.folder))))
for (const { folder } of bundles) {
  const dist = join(ROOT, folder)
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dirname(dist), { recursive: true })
  renameSync(join(fresh, folder), dist)
  console.log(`built ${folder}`)
}
