/** One run of the benchmark, alone in its process so that its memory is its own: `child.ts ours|yardstick <file>`. */
import { readWithOurs } from './read-with-ours.ts'
import { readWithYardstick } from './read-with-yardstick.ts'

const [who, path = ''] = process.argv.slice(2)
const read = who === 'ours' ? readWithOurs : readWithYardstick
const startedAt = performance.now()
try {
  const entries = await read(path)
  const seconds = (performance.now() - startedAt) / 1000
  // Kilobytes on every platform, see process.resourceUsage.
  const rssBytes = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ entries, seconds, rssBytes }))
} catch (error) {
  console.log(JSON.stringify({ fails: error instanceof Error ? error.message : String(error) }))
}
