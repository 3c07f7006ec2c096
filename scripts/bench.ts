/** `pnpm bench [coverage|cold-start] [--mb 200] [--runs 3] [--large]`: measures this machine. */
import { parseArgs } from 'node:util'
import { benchColdStart } from './bench/bench-cold-start.ts'
import { benchCoverage } from './bench/bench-coverage.ts'

const TOPICS: readonly string[] = ['coverage', 'cold-start']
const COLD_START_RUNS = 9

const { values, positionals } = parseArgs({
  // A package manager may pass its own `--` on.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: {
    mb: { type: 'string', default: '200' },
    runs: { type: 'string', default: '3' },
    large: { type: 'boolean', default: false },
  },
})
const megabytes = Number(values.mb)
const runs = Number(values.runs)
const unknown = positionals.find((topic) => !TOPICS.includes(topic))
if (unknown !== undefined || !(megabytes >= 1) || !(Number.isInteger(runs) && runs >= 1)) {
  console.error(`usage: pnpm bench [${TOPICS.join('|')}] [--mb 200] [--runs 3] [--large]`)
  process.exitCode = 2
} else {
  const isWanted = (topic: string): boolean => positionals.length === 0 || positionals.includes(topic)
  console.log(`node ${process.version}, ${process.platform} ${process.arch}\n`)
  if (isWanted('coverage')) benchCoverage({ megabytes, runs, isLarge: values.large })
  if (isWanted('cold-start')) benchColdStart(COLD_START_RUNS)
}
