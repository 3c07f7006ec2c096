import type { Claim, Metric, Tally } from '../claim.ts'
import { readLcovListing, readLcovTotals } from '../read-lcov-totals.ts'
import type { Workshop } from '../workshop.ts'
import { runWithGcov } from './gcovr.ts'

const BRANCHES = ['--rc', 'lcov_branch_coverage=1']

/** lcov over gcc: its tracefile against its own summary, and a tracefile that it joined from two. */
export function measureLcov(workshop: Workshop): readonly Claim[] {
  runWithGcov(workshop)
  workshop.run('lcov', [...BRANCHES, '-q', '-c', '-d', '.', '--no-external', '-o', 'one.info'])
  workshop.run('./sample', [])
  workshop.run('lcov', [...BRANCHES, '-q', '-c', '-d', '.', '--no-external', '--checksum', '-o', 'two.info'])
  workshop.run('lcov', [...BRANCHES, '-q', '-a', 'one.info', '-a', 'two.info', '-o', 'joined.info'])
  const tool = `lcov ${workshop.version('lcov')}`
  return ['one.info', 'two.info', 'joined.info'].map((name) => {
    const totals = readLcovTotals(workshop.text(name))
    const listings = readLcovListing(workshop.text(name))
    return {
      tool,
      format: `lcov (${name})`,
      report: workshop.path(name),
      totals: readSummary(workshop.run('lcov', [...BRANCHES, '--summary', name])),
      files: [...totals].map(([path, total]) => ({ path, ...total, listing: listings.get(path) ?? new Map() })),
    }
  })
}

/** `  lines......: 95.0% (38 of 40 lines)` */
function readSummary(printed: string): Partial<Record<Metric, Tally>> {
  const rows = printed.matchAll(/^\s*(lines|branches|functions)\.+: [\d.]+% \((\d+) of (\d+) /gm)
  return Object.fromEntries(
    [...rows].map(([, name, covered, total]) => [name, { covered: Number(covered), total: Number(total) }]),
  )
}
