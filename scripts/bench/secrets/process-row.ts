import type { BenchRow } from './bench-row.ts'
import { type MeasuredProcess, measureProcess, type ProcessOptions } from './measure-process.ts'

/** Makes the row of a whole process. `read` gives what it says, null when it failed; null instead of it: its output goes nowhere. */
export function processRow(
  name: string,
  program: string,
  args: readonly string[],
  read: ((ended: MeasuredProcess) => string | null) | null,
  options: ProcessOptions = {},
): BenchRow {
  return {
    name,
    async run() {
      const ended = await measureProcess(program, args, { ...options, isMuted: read === null })
      if (ended === null) return `${program} is not on the PATH`
      const found = read === null ? (ended.exitCode === 0 ? '' : null) : read(ended)
      if (found === null) return `ended with ${ended.exitCode}: ${ended.stderr.trim().split('\n').at(-1)}`
      const { wallSeconds, cpuSeconds, peakMebibytes } = ended
      return { wallSeconds, cpuSeconds, peakMebibytes, megabytes: null, found }
    },
  }
}
