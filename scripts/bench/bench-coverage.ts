import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { yardstickFor } from './read-with-yardstick.ts'
import { renderTable } from './render-table.ts'
import type { ReportShape } from './report-shape.ts'
import { runChild } from './run-child.ts'
import { SHAPES } from './shapes.ts'
import { type RunSummary, summariseRuns } from './summarise-runs.ts'
import { writeReport } from './write-report.ts'

/** What is to be measured. */
export interface CoverageBench {
  readonly megabytes: number
  readonly runs: number
  /** Also one run on 600 MB of lcov, Cobertura and Istanbul. */
  readonly isLarge: boolean
}

const LARGE_MEGABYTES = 600
const LARGE_NAMES: readonly string[] = ['lcov', 'Cobertura', 'Istanbul']
const HEADER = ['report', 'ours MB/s', 'ours MiB', 'yardstick', 'MB/s', 'MiB', 'times as fast']

/**
 * Measures every parser next to its yardstick on the same generated file, each run in a process of its own and in turns.
 *
 * Shape: acts: writes below the system's folder for temporary files, prints tables, and removes what it wrote.
 */
export function benchCoverage(options: CoverageBench): void {
  const folder = mkdtempSync(join(tmpdir(), 'velocity-bench-'))
  try {
    console.log(`Reading ${options.megabytes} MB, median of ${options.runs} runs, peak resident memory.`)
    console.log('Ours finds the format, digests, parses and merges; the yardstick only tokenises.\n')
    const rows = SHAPES.map((shape) => measure(shape, folder, options.megabytes, options.runs))
    console.log(`\n${renderTable(HEADER, rows)}\n`)
    if (!options.isLarge) return
    const large = SHAPES.filter((shape) => LARGE_NAMES.includes(shape.name))
    const largeRows = large.map((shape) => measure(shape, folder, LARGE_MEGABYTES, 1))
    console.log(`\nReading ${LARGE_MEGABYTES} MB once.\n\n${renderTable(HEADER, largeRows)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(shape: ReportShape, folder: string, megabytes: number, runs: number): readonly string[] {
  const path = writeReport(shape, folder, megabytes)
  process.stderr.write(`  ${shape.name}, ${megabytes} MB …\n`)
  const pairs = Array.from({ length: runs }, () => [runChild('ours', path), runChild('yardstick', path)] as const)
  rmSync(path)
  const ours = summariseRuns(pairs.map(([run]) => run))
  const yardstick = summariseRuns(pairs.map(([, run]) => run))
  const ratio =
    ours.megabytesPerSecond === null || yardstick.megabytesPerSecond === null
      ? '–'
      : (ours.megabytesPerSecond / yardstick.megabytesPerSecond).toFixed(1)
  return [shape.name, ...cells(ours), yardstickFor(path), ...cells(yardstick), ratio]
}

function cells(summary: RunSummary): readonly string[] {
  if (summary.fails !== null) return [`fails: ${summary.fails}`, '–']
  return [(summary.megabytesPerSecond ?? 0).toFixed(0), (summary.rssMebibytes ?? 0).toFixed(0)]
}
