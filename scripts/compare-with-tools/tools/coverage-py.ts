import type { Claim, FileFigures, Tally } from '../claim.ts'
import { readLcovTotals } from '../read-lcov-totals.ts'
import type { Workshop } from '../workshop.ts'

interface Summary {
  readonly covered_lines: number
  readonly num_statements: number
  readonly covered_branches: number
  readonly num_branches: number
  readonly percent_covered_display: string
}

interface JsonReport {
  readonly files: Readonly<Record<string, { readonly summary: Summary }>>
  readonly totals: Summary
}

/** coverage.py: its JSON, XML and lcov reports against the figures that it computes itself, and its printed table. */
export function measureCoveragePy(workshop: Workshop): readonly Claim[] {
  workshop.unpack('python')
  return measurePython(workshop, ['main.py'])
}

/** Measures a Python program that is in the workshop's folder. */
export function measurePython(workshop: Workshop, program: readonly string[]): readonly Claim[] {
  workshop.run('coverage', ['run', '--branch', '--source=.', ...program])
  workshop.run('coverage', ['json', '-o', 'cov.json'])
  workshop.run('coverage', ['xml', '-o', 'cov.xml'])
  workshop.run('coverage', ['lcov', '-o', 'cov.info'])
  const tool = `coverage.py ${workshop.version('coverage')}`
  const { files, totals } = workshop.json<JsonReport>('cov.json')
  const figures = Object.entries(files).map(([path, { summary }]) => ({ path, ...tallies(summary) }))
  const functions = readLcovTotals(workshop.text('cov.info'))
  const printed = readTable(workshop.run('coverage', ['report', '--skip-empty']))
  const asides = [
    {
      metric: 'percent',
      toolSays: `${totals.percent_covered_display} %`,
      why: 'it mixes lines and branches',
    },
  ]
  const base = { tool, totals: tallies(totals), files: figures }
  return [
    { ...base, format: 'JSON', report: workshop.path('cov.json'), asides },
    {
      tool,
      format: 'JSON: printed table',
      report: workshop.path('cov.json'),
      files: figures,
      totals: { lines: printed },
    },
    { ...base, format: 'XML (Cobertura)', report: workshop.path('cov.xml') },
    {
      ...base,
      format: 'lcov',
      report: workshop.path('cov.info'),
      files: base.files.map((file): FileFigures => ({ ...file, ...pick(functions.get(file.path)?.functions) })),
    },
  ]
}

function pick(functions: Tally | undefined): Pick<FileFigures, 'functions'> {
  return functions === undefined ? {} : { functions }
}

function tallies(summary: Summary): { readonly lines: Tally; readonly branches: Tally } {
  return {
    lines: { covered: summary.covered_lines, total: summary.num_statements },
    branches: { covered: summary.covered_branches, total: summary.num_branches },
  }
}

/** The last line of the printed table: TOTAL, statements, missed ones. */
function readTable(printed: string): Tally {
  const [, total, missed] = /^TOTAL\s+(\d+)\s+(\d+)/m.exec(printed) ?? []
  if (total === undefined || missed === undefined) throw new Error('coverage report printed no TOTAL')
  return { covered: Number(total) - Number(missed), total: Number(total) }
}
