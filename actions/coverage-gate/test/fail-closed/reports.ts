/** The formats that the gate reads, by the names that the input `format` takes. */
export type Format =
  | 'lcov'
  | 'cobertura'
  | 'jacoco'
  | 'clover'
  | 'istanbul'
  | 'coverage.py'
  | 'go'
  | 'simplecov'
  | 'llvm-cov'

/** One file of a report: `hits` holds what the report writes for lines 1, 2, 3 …, as it is spelt there. */
export interface ReportFile {
  readonly path: string
  readonly hits: readonly string[]
}

/** What the tests know of a format. */
export interface ReportKit {
  readonly format: Format
  readonly family: 'xml' | 'json' | 'text'
  /** Two files of the fixture, as a report of this format spells them. */
  readonly paths: readonly [string, string]
  /** Renders a report from the format's specification. */
  render(files: readonly ReportFile[]): string
  /** A valid document without any file. */
  readonly fileless: string
  /** A valid document with a file and without an executable line. */
  readonly lineless: string
  /** What a whole report ends with. */
  readonly closing: string
  /** False where the format says only whether a line ran. */
  readonly hasHits: boolean
}

/** The lines of `goodReport`: 6, of which 5 are covered. */
export const GOOD_FIGURES = { covered: '5', total: '6' } as const

/** Renders the report that passes: both files of the kit, 5 of 6 lines covered. */
export function goodReport({ paths, render }: ReportKit): string {
  return render([
    { path: paths[0], hits: ['3', '1', '0', '1'] },
    { path: paths[1], hits: ['1', '12'] },
  ])
}

/** Every format, in the order of the documentation. */
export const REPORT_KITS: readonly ReportKit[] = [
  {
    format: 'lcov',
    family: 'text',
    paths: ['src/a.ts', 'src/b.ts'],
    render: (files) => files.map(lcovRecord).join(''),
    fileless: 'TN:unit\n',
    lineless: lcovRecord({ path: 'src/a.ts', hits: [] }),
    closing: 'end_of_record\n',
    hasHits: true,
  },
  {
    format: 'cobertura',
    family: 'xml',
    paths: ['src/a.py', 'src/b.py'],
    render: renderCobertura,
    fileless: renderCobertura([]),
    lineless: renderCobertura([{ path: 'src/a.py', hits: [] }]),
    closing: '</coverage>',
    hasHits: true,
  },
  {
    format: 'jacoco',
    family: 'xml',
    paths: ['p/A.java', 'p/B.java'],
    render: renderJacoco,
    fileless: renderJacoco([]),
    lineless: renderJacoco([{ path: 'p/A.java', hits: [] }]),
    closing: '</report>',
    hasHits: true,
  },
  {
    format: 'clover',
    family: 'xml',
    paths: ['src/a.php', 'src/b.php'],
    render: renderClover,
    fileless: renderClover([]),
    lineless: renderClover([{ path: 'src/a.php', hits: [] }]),
    closing: '</coverage>',
    hasHits: true,
  },
  {
    format: 'istanbul',
    family: 'json',
    paths: ['src/a.js', 'src/b.js'],
    render: renderIstanbul,
    fileless: renderIstanbul([]),
    lineless: renderIstanbul([{ path: 'src/a.js', hits: [] }]),
    closing: '}',
    hasHits: true,
  },
  {
    format: 'coverage.py',
    family: 'json',
    paths: ['src/a.py', 'src/b.py'],
    render: renderCoveragePy,
    fileless: renderCoveragePy([]),
    lineless: renderCoveragePy([{ path: 'src/a.py', hits: [] }]),
    closing: '}',
    hasHits: false,
  },
  {
    format: 'go',
    family: 'text',
    paths: ['example.com/app/pkg/a.go', 'example.com/app/pkg/b.go'],
    render: renderGo,
    fileless: 'mode: count\n',
    lineless: 'mode: count\nexample.com/app/pkg/a.go:1.1,1.1 0 0\n',
    closing: '12\n',
    hasHits: true,
  },
  {
    format: 'simplecov',
    family: 'json',
    paths: ['lib/a.rb', 'lib/b.rb'],
    render: renderSimplecov,
    fileless: renderSimplecov([]),
    lineless: renderSimplecov([{ path: 'lib/a.rb', hits: ['null', 'null'] }]),
    closing: '}',
    hasHits: true,
  },
  {
    format: 'llvm-cov',
    family: 'json',
    paths: ['src/a.cpp', 'src/b.cpp'],
    render: renderLlvmCov,
    fileless: renderLlvmCov([]),
    lineless: renderLlvmCov([{ path: 'src/a.cpp', hits: [] }]),
    closing: '}',
    hasHits: true,
  },
]

/** Finds the kit of a format. Errors: throws for a format without one. */
export function kitOf(format: Format): ReportKit {
  const kit = REPORT_KITS.find((candidate) => candidate.format === format)
  if (kit === undefined) throw new Error(`no report kit for ${format}`)
  return kit
}

function isHit(hits: string): boolean {
  return Number(hits) > 0
}

function countHit(hits: readonly string[]): number {
  return hits.filter(isHit).length
}

/** Source: the manual page geninfo(1), "FILES". */
function lcovRecord({ path, hits }: ReportFile): string {
  const lines = hits.map((each, at) => `DA:${at + 1},${each}\n`).join('')
  return `TN:\nSF:${path}\n${lines}LF:${hits.length}\nLH:${countHit(hits)}\nend_of_record\n`
}

/** Source: coverage-04.dtd. */
function renderCobertura(files: readonly ReportFile[]): string {
  const classes = files.map(({ path, hits }) => {
    const lines = hits.map((each, at) => `<line number="${at + 1}" hits="${escapeXml(each)}"/>`).join('\n')
    return `<class name="c" filename="${escapeXml(path)}" line-rate="0.5"><methods/><lines>${lines}</lines></class>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage line-rate="0.5" branch-rate="0" version="1.9" timestamp="1763640000">
<sources><source>.</source></sources>
<packages><package name="p"><classes>
${classes.join('')}</classes></package></packages>
</coverage>`
}

/** Source: JaCoCo's report.dtd 1.1. */
function renderJacoco(files: readonly ReportFile[]): string {
  const packages = files.map(({ path, hits }) => {
    const slash = path.lastIndexOf('/')
    const lines = hits.map(
      (each, at) => `<line nr="${at + 1}" mi="${isHit(each) ? 0 : 1}" ci="${escapeXml(each)}" mb="0" cb="0"/>\n`,
    )
    const covered = countHit(hits)
    const counter =
      hits.length === 0 ? '' : `<counter type="LINE" missed="${hits.length - covered}" covered="${covered}"/>`
    return `<package name="${escapeXml(path.slice(0, Math.max(0, slash)))}"><sourcefile name="${escapeXml(path.slice(slash + 1))}">\n${lines.join('')}${counter}</sourcefile></package>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
<report name="r"><sessioninfo id="s" start="1" dump="2"/>
${packages.join('')}</report>`
}

/** Source: OpenClover's clover.xsd. */
function renderClover(files: readonly ReportFile[]): string {
  const entries = files.map(({ path, hits }) => {
    const lines = hits.map((each, at) => `<line num="${at + 1}" type="stmt" count="${escapeXml(each)}"/>\n`)
    const metrics = `<metrics statements="${hits.length}" coveredstatements="${countHit(hits)}"/>`
    return `<file name="${escapeXml(path.split('/').at(-1) ?? '')}" path="${escapeXml(path)}">\n${lines.join('')}${metrics}</file>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<coverage generated="1763640000" clover="4.4.1"><project timestamp="1763640000">
${entries.join('')}</project>
</coverage>`
}

/** Source: istanbul-lib-coverage, FileCoverageData. */
function renderIstanbul(files: readonly ReportFile[]): string {
  const entries = files.map(({ path, hits }) => {
    const map = hits.map(
      (_, at) => `"${at}": {"start": {"line": ${at + 1}, "column": 0}, "end": {"line": ${at + 1}, "column": 9}}`,
    )
    const counts = hits.map((each, at) => `"${at}": ${each}`)
    return `${JSON.stringify(path)}: {"path": ${JSON.stringify(path)},\n"statementMap": {${map.join(',\n')}},\n"fnMap": {}, "branchMap": {},\n"s": {${counts.join(', ')}},\n"f": {}, "b": {}}`
  })
  return `{${entries.join(',\n')}}`
}

/** Source: coverage.py's documentation, "JSON reporting", format 3. */
function renderCoveragePy(files: readonly ReportFile[]): string {
  const numbersOf = (hits: readonly string[], isWanted: (each: string) => boolean): string =>
    hits.flatMap((each, at) => (isWanted(each) ? [String(at + 1)] : [])).join(', ')
  const entries = files.map(({ path, hits }) => {
    const executed = numbersOf(hits, isHit)
    const missing = numbersOf(hits, (each) => !isHit(each))
    const summary = `{"covered_lines": ${countHit(hits)}, "num_statements": ${hits.length}}`
    return `${JSON.stringify(path)}: {"executed_lines": [${executed}], "summary": ${summary},\n"missing_lines": [${missing}], "excluded_lines": []}`
  })
  const all = files.flatMap(({ hits }) => hits)
  return `{"meta": {"format": 3, "version": "7.17.3", "timestamp": "2026-11-20T19:09:10", "branch_coverage": false, "show_contexts": false},
"files": {${entries.join(',\n')}},
"totals": {"covered_lines": ${countHit(all)}, "num_statements": ${all.length}}}`
}

/** Source: golang.org/x/tools/cover, "Profile". */
function renderGo(files: readonly ReportFile[]): string {
  const blocks = files.flatMap(({ path, hits }) =>
    hits.map((each, at) => `${path}:${at + 1}.2,${at + 1}.20 1 ${each}\n`),
  )
  return `mode: count\n${blocks.join('')}`
}

/** Source: SimpleCov's README, "coverage/.resultset.json". */
function renderSimplecov(files: readonly ReportFile[]): string {
  const entries = files.map(({ path, hits }) => `${JSON.stringify(path)}: {"lines": [${hits.join(',\n')}]}`)
  return `{"RSpec": {"coverage": {${entries.join(',\n')}},\n"timestamp": 1763640000}}`
}

/** Source: LLVM's CoverageExporterJson.cpp, the comment at its top. */
function renderLlvmCov(files: readonly ReportFile[]): string {
  const entries = files.map(({ path, hits }) => {
    const segments = hits.map(
      (each, at) => `[${at + 1}, 1, ${each}, true, true, false],\n[${at + 1}, 20, 0, false, false, false]`,
    )
    const summary = `{"lines": {"count": ${hits.length}, "covered": ${countHit(hits)}, "percent": 50}}`
    return `{"branches": [], "expansions": [], "filename": ${JSON.stringify(path)}, "segments": [${segments.join(',\n')}], "summary": ${summary}}`
  })
  return `{"data": [{"files": [${entries.join(',\n')}], "functions": [], "totals": {}}],
"type": "llvm.coverage.json.export", "version": "2.0.1"}`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}

/** One format of each family: it meets everything, the others a part of what the families' shared readers decide. */
export const THOROUGH: readonly Format[] = ['lcov', 'cobertura', 'istanbul']
