import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { listBundles, ROOT, writeBundle } from './bundle.ts'
import { compareFolders } from './compare-folders.ts'

/** Compressing well takes seconds, and what is compressed is compared by its content. */
const LEVEL = 1
/** Far more than any part has. Units: bytes. */
const MAX_BYTES = 256 * 1024 * 1024

function hasSameContent(name: string, committed: Buffer, built: Buffer): boolean {
  if (committed.equals(built)) return true
  if (!name.endsWith('.zst')) return false
  try {
    return zstdDecompressSync(committed, { maxOutputLength: MAX_BYTES }).equals(zstdDecompressSync(built))
  } catch {
    return false
  }
}

/** Rebuilds every bundle beside the committed one and compares them byte by byte; what zstd compressed, once decompressed. */
const scratch = mkdtempSync(join(tmpdir(), 'velocity-dist-'))
try {
  const bundles = listBundles()
  await Promise.all(bundles.map((bundle) => writeBundle(bundle, join(scratch, bundle.folder), LEVEL)))
  const differences = bundles.flatMap(({ folder }) =>
    compareFolders(join(ROOT, folder), join(scratch, folder), hasSameContent).map(
      (difference) => `${folder}/${difference}`,
    ),
  )
  for (const difference of differences) console.error(difference)
  if (differences.length > 0) {
    console.error('dist is not what the sources build.\nFix:  npx pnpm run build:dist, then commit the dist folders.')
    process.exitCode = 1
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
