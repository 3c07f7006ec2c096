/** One scan of a whole history, alone in its process: `scan-history-once.ts <repository> <threads>`. */
import { fileURLToPath } from 'node:url'
import { createExec } from '@velocity/local'
import { createHistoryScan } from '@velocity/packs'
import { SCANNER_OPTIONS } from './secrets/scanner-options.ts'

const [root = '.', threads = '1'] = process.argv.slice(2)
const worker = fileURLToPath(new URL('../../packages/packs/src/scan-worker.ts', import.meta.url))
const scan = createHistoryScan(createExec(), {
  root,
  workerPath: Number(threads) > 1 ? worker : null,
  threads: Number(threads),
})
const outcome = await scan.scan({
  tips: null,
  maxObjectBytes: 100_000_000,
  scanner: SCANNER_OPTIONS,
})
if (outcome.kind === 'done') {
  const { commits, blobs, scannedBytes, materialisedBytes, indexMs, logMs, scanMs, attributeMs } = outcome.stats
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
  const phases = [indexMs, logMs, scanMs, attributeMs].map((ms) => (ms / 1000).toFixed(1)).join(' + ')
  const read = `${megabytes(scannedBytes)} scanned of ${megabytes(materialisedBytes)}`
  console.log(
    `${commits} commits, ${blobs} blobs, ${outcome.hits.length} hits; ${read}; index + log + scan + attribute: ${phases} s`,
  )
} else console.log(`unsupported: ${outcome.why}`)
