import type { BenchRow } from './bench-row.ts'
import type { Corpus } from './copy-corpus.ts'
import { measureProcess } from './measure-process.ts'
import type { ScannerCommand } from './scanner-command.ts'

/** Makes the row of a whole process, from its start to its end, over a corpus. */
export function commandRow(command: ScannerCommand, { folder, bytes }: Corpus): BenchRow {
  return {
    name: command.name,
    async run() {
      const ended = await measureProcess(command.program, command.args(folder), { cwd: folder })
      if (ended === null) return `${command.program} is not on the PATH`
      const found = command.read(ended)
      if (found === null) return `ended with ${ended.exitCode}: ${ended.stderr.trim().split('\n').at(-1)}`
      const { wallSeconds, cpuSeconds, peakMebibytes } = ended
      return { wallSeconds, cpuSeconds, peakMebibytes, megabytes: bytes / 1e6, found }
    },
  }
}
