import type { Aside, Claim, FileFigures, Tally } from '../claim.ts'
import { type LcovTotals, readLcovTotals } from '../read-lcov-totals.ts'
import type { Workshop } from '../workshop.ts'

interface GcovrFile {
  readonly filename: string
  readonly line_total: number
  readonly line_covered: number
  readonly branch_total: number
  readonly branch_covered: number
  readonly function_total: number
  readonly function_covered: number
}

const SOURCES = ['main.cpp', 'sub/main.cpp', 'größe_数.cpp']
const OUTPUTS = ['--lcov', 'gcovr.info', '--cobertura', 'gcovr-cobertura.xml', '--jacoco', 'gcovr-jacoco.xml']

/** Compiles the C and C++ sample for gcov, and runs it. */
export function runWithGcov(workshop: Workshop): void {
  workshop.unpack('cpp')
  const flags = ['--coverage', '-O0', '-I.']
  const objects = SOURCES.map((_, index) => `o${index}.o`)
  SOURCES.forEach((source, index) => {
    workshop.run('g++', [...flags, '-c', source, '-o', objects[index] ?? ''])
  })
  workshop.run('gcc', [...flags, '-c', 'plain.c', '-o', 'plain.o'])
  workshop.run('g++', ['--coverage', ...objects, 'plain.o', '-o', 'sample'])
  workshop.run('./sample', [])
}

interface GcovrListing {
  readonly files: readonly {
    readonly file: string
    readonly lines: readonly {
      readonly line_number: number
      readonly count: number
      readonly branches: readonly { readonly count: number }[]
    }[]
  }[]
}

const PER_INSTANCE = 'it counts a line of a template once per instance; above each line once, from its own JSON'

/** gcovr over gcc: its lcov, Cobertura, JaCoCo and Clover reports against its JSON reports. */
export function measureGcovr(workshop: Workshop): readonly Claim[] {
  runWithGcov(workshop)
  workshop.run('gcovr', [
    '--json-summary',
    'summary.json',
    '--json',
    'all.json',
    '--clover',
    'gcovr-clover.xml',
    ...OUTPUTS,
  ])
  const tool = `gcovr ${workshop.version('gcovr')}`
  const { files } = workshop.json<{ readonly files: readonly GcovrFile[] }>('summary.json')
  const listings = readListings(workshop.json<GcovrListing>('all.json'))
  const inLcov = readLcovTotals(workshop.text('gcovr.info'))
  const figures = files.map((file) => ({
    path: file.filename,
    functions: tally(file.function_covered, file.function_total),
    ...(listings.get(file.filename) ?? { listing: new Map<number, boolean>(), branches: tally(0, 0) }),
  }))
  const sum = (covered: keyof GcovrFile, total: keyof GcovrFile): string =>
    `${files.reduce((all, file) => all + Number(file[covered]), 0)}/${files.reduce((all, file) => all + Number(file[total]), 0)}`
  const lines: Aside = { metric: 'lines, summary', toolSays: sum('line_covered', 'line_total'), why: PER_INSTANCE }
  const branches: Aside = { ...lines, metric: 'branches, summary', toolSays: sum('branch_covered', 'branch_total') }
  const functions = sum('function_covered', 'function_total')
  const none = (metric: string, toolSays: string, why: string): Aside => ({ metric, toolSays, why })
  return [
    {
      tool,
      format: 'lcov',
      report: workshop.path('gcovr.info'),
      files: figures.map((file): FileFigures => ({ ...file, ...onlyBranches(inLcov.get(workshop.path(file.path))) })),
      asides: [lines, branches],
    },
    {
      tool,
      format: 'Cobertura',
      report: workshop.path('gcovr-cobertura.xml'),
      files: figures,
      asides: [lines, branches],
    },
    {
      tool,
      format: 'JaCoCo',
      report: workshop.path('gcovr-jacoco.xml'),
      files: figures.map(({ path, branches }) => ({ path, branches })),
      asides: [
        none(
          'lines',
          lines.toolSays,
          'its JaCoCo does not say which lines ran: those of which nothing proves it are missed',
        ),
        none('functions', functions, 'its JaCoCo lists no method, only their number'),
        branches,
      ],
    },
    {
      tool,
      format: 'Clover',
      report: workshop.path('gcovr-clover.xml'),
      files: figures.map(({ path, listing }) => ({ path, listing })),
      asides: [
        lines,
        none('branches', branches.toolSays, 'its Clover holds no branch'),
        none('functions', functions, 'its Clover holds no method'),
      ],
    },
  ]
}

function onlyBranches(totals: LcovTotals | undefined): Pick<FileFigures, 'branches'> {
  return totals?.branches === undefined ? {} : { branches: totals.branches }
}

/** Every line once: it ran when it ran in any instance; of its branches, those of the instance that took most. */
function readListings({
  files,
}: GcovrListing): ReadonlyMap<string, { listing: Map<number, boolean>; branches: Tally }> {
  return new Map(
    files.map(({ file, lines }) => {
      const listing = new Map<number, boolean>()
      const arms = new Map<number, Tally>()
      for (const { line_number: line, count, branches } of lines) {
        listing.set(line, listing.get(line) === true || count > 0)
        const taken = branches.filter((branch) => branch.count > 0).length
        const known = arms.get(line) ?? tally(0, 0)
        arms.set(line, tally(Math.max(known.covered, taken), Math.max(known.total, branches.length)))
      }
      const all = [...arms.values()]
      const covered = all.reduce((sum, arm) => sum + arm.covered, 0)
      const total = all.reduce((sum, arm) => sum + arm.total, 0)
      return [file, { listing, branches: tally(covered, total) }]
    }),
  )
}

function tally(covered: number, total: number): Tally {
  return { covered, total }
}
