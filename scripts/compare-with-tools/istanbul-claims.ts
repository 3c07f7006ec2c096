import istanbul from 'istanbul-lib-coverage'
import type { Aside, Claim, FileFigures, Tally } from './claim.ts'
import { readLcovListing } from './read-lcov-totals.ts'
import type { Workshop } from './workshop.ts'

interface SummaryEntry {
  readonly lines: Tally
  readonly statements: Tally
  readonly branches: Tally
  readonly functions: Tally
}

const NONE: Tally = { covered: 0, total: 0 }

/** The reporters of Istanbul whose output we compare; json-summary is the tool's own word. */
export const ISTANBUL_REPORTERS: readonly string[] = ['json', 'lcovonly', 'cobertura', 'clover', 'json-summary']

/** What Istanbul's json-summary says, held against its json, lcov, Cobertura and Clover reports in one folder. */
export function istanbulClaims(workshop: Workshop, tool: string, folder: string): readonly Claim[] {
  const entries = workshop.json<Readonly<Record<string, SummaryEntry>>>(folder, 'coverage-summary.json')
  const totals = entries['total']
  if (totals === undefined) throw new Error(`${tool} wrote no total`)
  const listing = readLcovListing(workshop.text(folder, 'lcov.info'))
  const files = Object.entries(entries)
    .filter(([path]) => path !== 'total')
    .map(([path, entry]) => ({ ...metricsOf(entry), path: path.slice(workshop.folder.length + 1) }))
  const withListing = files.map((file): FileFigures => ({ ...file, ...listed(listing.get(file.path)) }))
  const statements: Aside = {
    metric: 'statements',
    toolSays: show(totals.statements),
    why: 'several statements may stand on one line',
  }
  const base = { tool, totals: metricsOf(totals), files }
  const drawn = branchesOnListedLines(workshop, folder)
  const xml = {
    tool,
    totals: { lines: totals.lines },
    files: files.map(({ path, lines }): FileFigures => ({ path, lines, branches: drawn.get(path) ?? NONE })),
  }
  const branches: Aside = {
    metric: 'branches, printed total',
    toolSays: show(totals.branches),
    why: 'it lists no branch on a line without a statement; above are those on lines with one, by istanbul-lib-coverage',
  }
  const functions: Aside = {
    metric: 'functions',
    toolSays: show(totals.functions),
    why: "Istanbul's Clover report lists no function, only their number",
  }
  return [
    {
      ...base,
      format: 'json',
      report: workshop.path(folder, 'coverage-final.json'),
      files: withListing,
      asides: [statements],
    },
    { ...base, format: 'lcov', report: workshop.path(folder, 'lcov.info'), files: withListing },
    {
      ...xml,
      format: 'cobertura',
      report: workshop.path(folder, 'cobertura-coverage.xml'),
      totals: { lines: totals.lines, functions: totals.functions },
      files: xml.files.map((file, index): FileFigures => ({ ...files[index], ...file })),
      asides: [branches],
    },
    { ...xml, format: 'clover', report: workshop.path(folder, 'clover.xml'), asides: [branches, functions] },
  ]
}

/** Arms of the branches of lines that have a statement: the XML reports hold no other. */
function branchesOnListedLines(workshop: Workshop, folder: string): ReadonlyMap<string, Tally> {
  const report = workshop.json<Readonly<Record<string, object>>>(folder, 'coverage-final.json')
  return new Map(
    Object.entries(report).map(([path, data]) => {
      const file = istanbul.createFileCoverage(data)
      const lines = file.getLineCoverage()
      const arms = Object.entries(file.getBranchCoverageByLine()).filter(([line]) => line in lines)
      const covered = arms.reduce((sum, [, arm]) => sum + arm.covered, 0)
      const total = arms.reduce((sum, [, arm]) => sum + arm.total, 0)
      return [path.slice(workshop.folder.length + 1), { covered, total }]
    }),
  )
}

function show({ covered, total }: Tally): string {
  return `${covered}/${total}`
}

function listed(listing: ReadonlyMap<number, boolean> | undefined): Pick<FileFigures, 'listing'> {
  return listing === undefined ? {} : { listing }
}

function metricsOf({ lines, branches, functions }: SummaryEntry) {
  return { lines, branches, functions }
}
