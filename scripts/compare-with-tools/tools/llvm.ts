import type { Aside, Claim, FileFigures, Tally } from '../claim.ts'
import { countLcovEntries, readLcovListing, readLcovTotals } from '../read-lcov-totals.ts'
import { ToolUnusable, type Workshop } from '../workshop.ts'

const SOURCES = ['main.cpp', 'sub/main.cpp', 'größe_数.cpp']
const FLAGS = ['-fprofile-instr-generate', '-fcoverage-mapping', '-O0', '-I.']
const PER_INSTANCE = 'it counts a template once and by its best instance, where the report lists every instance'
const PER_FUNCTION =
  'it sums lines by function: a line of two counts twice, a template has the lines of its best instance'

/** clang and llvm-cov on the C and C++ sample. `suffix` is that of the programs' names: "", "-19" … */
export function measureClang(workshop: Workshop, suffix: string): readonly Claim[] {
  workshop.unpack('cpp')
  workshop.run(`clang${suffix}`, [...FLAGS, '-c', 'plain.c', '-o', 'plain.o'])
  workshop.run(`clang++${suffix}`, [...FLAGS, ...SOURCES, 'plain.o', '-o', 'sample'])
  return readProfile(workshop, suffix, `clang ${workshop.version(`clang${suffix}`)}`)
}

/** A Rust compiler on the same LLVM as the llvm-cov of this suffix. Debian's has no profiler runtime and takes clang's. */
export function measureRust(workshop: Workshop, compiler: string, suffix: string): readonly Claim[] {
  const wanted = /LLVM version: (\d+)/.exec(workshop.run(compiler, ['-vV']))?.[1]
  const found = workshop.version(`llvm-cov${suffix}`).split('.')[0]
  if (wanted !== found) throw new ToolUnusable(`${compiler} is on LLVM ${wanted} and llvm-cov${suffix} on ${found}`)
  workshop.unpack('rust')
  const args = ['-Cinstrument-coverage', '-A', 'warnings', 'main.rs', '-o', 'sample']
  try {
    workshop.run(compiler, args)
  } catch (error) {
    if (!String(error).includes('profiler_builtins')) throw error
    const folder = workshop.run(`clang${suffix}`, ['--print-resource-dir']).trim()
    const runtime = `${folder}/lib/linux/libclang_rt.profile-x86_64.a`
    const link = [runtime, '-u__llvm_profile_runtime', '-lc'].map((arg) => `-Clink-arg=${arg}`)
    workshop.run(compiler, [...args, '-Zno-profiler-runtime', ...link], { RUSTC_BOOTSTRAP: '1' })
  }
  return readProfile(workshop, suffix, `rustc ${workshop.version(compiler)}`)
}

function readProfile(workshop: Workshop, suffix: string, tool: string): readonly Claim[] {
  const profile = workshop.path('sample.profdata')
  workshop.run('./sample', [], { LLVM_PROFILE_FILE: workshop.path('sample.profraw') })
  workshop.run(`llvm-profdata${suffix}`, ['merge', 'sample.profraw', '-o', profile])
  const llvmCov = (...args: readonly string[]): string =>
    workshop.run(`llvm-cov${suffix}`, [...args, '-instr-profile', profile, './sample', workshop.folder])
  const write = (name: string, text: string): string => workshop.write(name, text)
  const lcov = llvmCov('export', '-format=lcov')
  const json = llvmCov('export', '-format=text')
  const listings = readLcovListing(lcov)
  const totals = readLcovTotals(lcov)
  const shown = readShow(llvmCov('show', '-use-color=false', '-show-instantiations=false'))
  const printed = /^TOTAL\s+(.*)$/m.exec(llvmCov('report'))?.[1]?.trim().split(/\s+/) ?? []
  const asides: readonly Aside[] = [
    { metric: 'regions', toolSays: ofMissed(printed[0], printed[1]), why: 'a region is no line' },
    { metric: 'lines, llvm-cov report', toolSays: ofMissed(printed[6], printed[7]), why: PER_FUNCTION },
  ]
  const summaries = readSummaries(json)
  const entries = countLcovEntries(lcov)
  const inSum = (metric: 'branches' | 'functions'): string => {
    const all = [...totals.values()].map((total) => total[metric] ?? { covered: 0, total: 0 })
    return `${all.reduce((sum, one) => sum + one.covered, 0)}/${all.reduce((sum, one) => sum + one.total, 0)}`
  }
  const summed = (metric: 'branches' | 'functions'): Aside => ({
    metric: `${metric}, summary`,
    toolSays: inSum(metric),
    why: PER_INSTANCE,
  })
  const files = [...listings].map(([path, listing]): FileFigures => {
    const lines = tallyOf(listing)
    return { path, lines, listing }
  })
  return [
    {
      tool,
      format: 'JSON: DA lines of its lcov',
      report: write('sample.json', json),
      files: files.map((file): FileFigures => ({ ...file, ...summaries.get(file.path) })),
      asides: [...asides, summed('branches')],
    },
    {
      tool,
      format: 'JSON: llvm-cov show',
      report: workshop.path('sample.json'),
      files: [...shown].map(([path, listing]) => ({ path, listing })),
    },
    {
      tool,
      format: 'lcov: its entries',
      report: write('sample.info', lcov),
      files: files.map((file): FileFigures => ({ ...file, ...entries.get(file.path) })),
      asides: [summed('functions'), summed('branches')],
    },
  ]
}

interface JsonFile {
  readonly filename: string
  readonly branches?: readonly (readonly number[])[]
  readonly expansions: readonly {
    readonly source_region: readonly number[]
    readonly branches?: readonly (readonly number[])[]
  }[]
  readonly summary: { readonly functions: { readonly count: number; readonly covered: number } }
}

/** Functions of each file's own summary; the arms of every place in the source, also inside of macros, once each. */
function readSummaries(json: string): ReadonlyMap<string, Pick<FileFigures, 'functions' | 'branches'>> {
  const { data } = JSON.parse(json) as { readonly data: readonly { readonly files: readonly JsonFile[] }[] }
  return new Map(
    data.flatMap(({ files }) =>
      files.map((file) => {
        const { count, covered } = file.summary.functions
        const functions = { covered, total: count }
        return [file.filename, { functions, ...(file.branches && { branches: uniteArms(file) }) }]
      }),
    ),
  )
}

function uniteArms({ branches = [], expansions }: JsonFile): Tally {
  const arms = new Map<string, boolean>()
  const take = (place: string, [, , , , whenTrue = 0, whenFalse = 0]: readonly number[]): void => {
    arms.set(`${place} true`, arms.get(`${place} true`) === true || whenTrue > 0)
    arms.set(`${place} false`, arms.get(`${place} false`) === true || whenFalse > 0)
  }
  for (const branch of branches) take(String(branch.slice(0, 4)), branch)
  for (const { source_region: use, branches: inside = [] } of expansions) {
    inside.forEach((branch, index) => {
      take(`${use.slice(0, 4)} #${index}`, branch)
    })
  }
  return { covered: [...arms.values()].filter(Boolean).length, total: arms.size }
}

/** Reads `  12|    3|code` rows of every file; a row without a count is no code. */
function readShow(text: string): ReadonlyMap<string, ReadonlyMap<number, boolean>> {
  const listings = new Map<string, Map<number, boolean>>()
  let lines = new Map<number, boolean>()
  for (const row of text.split('\n')) {
    const path = /^(\/.*):$/.exec(row)?.[1]
    if (path !== undefined) {
      lines = new Map()
      listings.set(path, lines)
    }
    const [, line, count] = /^\s*(\d+)\|\s*([\d.]+[kMGTPEZY]?)\|/.exec(row) ?? []
    if (line !== undefined) lines.set(Number(line), count !== '0')
  }
  return listings
}

function tallyOf(listing: ReadonlyMap<number, boolean>): Tally {
  return { covered: [...listing.values()].filter(Boolean).length, total: listing.size }
}

function ofMissed(total: string | undefined, missed: string | undefined): string {
  return `${Number(total) - Number(missed)}/${total}`
}
