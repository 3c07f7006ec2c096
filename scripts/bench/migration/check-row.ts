import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow } from '../secrets/bench-row.ts'
import type { MeasuredProcess } from '../secrets/measure-process.ts'
import { verdictOf } from '../secrets/our-command.ts'
import { processRow } from '../secrets/process-row.ts'

/** How one row of `velocity migration check` is run. */
export interface CheckRow {
  readonly name: string
  /** The root of this project. */
  readonly root: string
  /** The checkout to judge. */
  readonly cwd: string
  readonly base: string
  readonly engine: string
  /** Forgets the image of the base before each run. */
  readonly isCold: boolean
}

/** Makes the row of a whole process of our command, as a person starts it. */
export function checkRow({ name, root, cwd, base, engine, isCold }: CheckRow): BenchRow {
  const entry = join(root, 'packages', 'cli', 'src', 'main.ts')
  const args = ['--conditions=source', entry, 'migration', 'check', '--base', base, '--engine', engine]
  const row = processRow(name, process.execPath, args, says, { cwd })
  return {
    name,
    async run() {
      if (isCold) rmSync(join(cwd, '.velocity'), { recursive: true, force: true })
      return await row.run()
    },
  }
}

/** The verdict with its first line; null, which fails the row, for everything that is none. */
function says(ended: MeasuredProcess): string | null {
  if (![0, 3, 10].includes(ended.exitCode)) return null
  const [first = ''] = ended.stdout.trim().split('\n')
  return `${verdictOf(ended)}: ${first.slice(0, 70)}`
}
