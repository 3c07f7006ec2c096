import { fileURLToPath } from 'node:url'
import type { BenchRow } from './bench-row.ts'
import type { EngineName } from './engines.ts'
import { measureProcess } from './measure-process.ts'
import type { Measured } from './measured.ts'

const CHILD = fileURLToPath(new URL('scan-once.ts', import.meta.url))

/** Makes the row of an engine that reads files from memory; `passes` 2 measures it warm. */
export function engineRow(name: string, engine: EngineName, folder: string, passes = 1): BenchRow {
  return {
    name,
    isOnce: engine === 're2js' || engine === 'javascript',
    async run() {
      const args = ['--conditions=source', CHILD, engine, folder, String(passes)]
      const ended = await measureProcess(process.execPath, args)
      if (ended === null || ended.exitCode !== 0) return `fails: ${ended?.stderr.trim().split('\n').at(-1)}`
      return JSON.parse(ended.stdout) as Measured
    },
  }
}
