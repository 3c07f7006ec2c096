import { spawnSync } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CoverageCollector, forEachLine, readReport } from '@velocity/coverage'
import { createLocal } from '@velocity/local'
import type { Metric, Tally } from './claim.ts'

const VELOCITY = fileURLToPath(new URL('../../packages/cli/bin/velocity.mjs', import.meta.url))

/** What `velocity coverage read --json` prints. */
export interface OurReading {
  readonly format: string
  readonly files: readonly OurFile[]
  readonly totals: OurFigures
}

type OurFigures = { readonly lines: Tally } & { readonly [metric in Exclude<Metric, 'lines'>]: Tally | null }

export type OurFile = OurFigures & { readonly path: string }

/** Reads the report with the command that users have. Errors: a plain `Error` with what it said when it does not exit 0. */
export function readWithCommand(report: string): OurReading {
  const args = [VELOCITY, 'coverage', 'read', report, '--json']
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (child.status !== 0) throw new Error(`velocity coverage read ${report}: ${child.stderr.trim()}`)
  return JSON.parse(child.stdout) as OurReading
}

/** The executable lines of every file, true where they ran: the command prints sums only. */
export async function listLines(report: string): Promise<ReadonlyMap<string, ReadonlyMap<number, boolean>>> {
  const collector = new CoverageCollector()
  const { files, codec } = createLocal(dirname(report))
  await readReport(basename(report), files, codec, (file) => collector.add(file))
  return new Map(
    collector.files().map((file) => {
      const lines = new Map<number, boolean>()
      forEachLine(file, (line, isHit) => lines.set(line, isHit))
      return [file.path, lines]
    }),
  )
}
