import { compileGlobs } from '@velocity/diff'
import { type Evidence, type Finding, stripControls, UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { CoverageInputs, FormatChoice } from '../inputs/coverage-inputs.ts'
import { CoverageCollector } from '../merge/coverage-collector.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { FormatName } from '../model/report-format.ts'
import { type ReadReport, readReport } from '../parse/read-report.ts'
import { parseGoModule } from '../resolve/read-go-modules.ts'
import type { GoModule } from '../resolve/resolution.ts'
import { suggestRootMap } from '../resolve/suggest-root-map.ts'
import { indexTree } from '../resolve/tree-index.ts'
import { makeFinding, plural } from '../rules/make-finding.ts'
import { sumFiles } from '../rules/measure.ts'
import type { CoverageEvidence } from './coverage-evidence.ts'
import { dropTwins } from './default-places.ts'
import { findReports } from './find-reports.ts'
import { judgePaths, pathNotices } from './path-findings.ts'
import { type ResolvedReport, resolveReport } from './resolve-report.ts'
import { setAsideCommitted } from './set-aside-committed.ts'

type Ports = Pick<GatePorts, 'clock' | 'codec' | 'files' | 'git' | 'log'>

interface OneReport {
  readonly path: string
  readonly read: ReadReport
  readonly own: readonly FileCoverage[]
}

const MAX_AGE_MS = 12 * 60 * 60 * 1000
const MAX_GO_MOD_BYTES = 1024 * 1024

/**
 * Reads, resolves and merges every report of the workspace. `known` are the files that report paths may name.
 *
 * Shape:  a report that cannot be read is an inconclusive finding and the others are read all the same; one that a commit brought is
 *         none where there are others.
 * Errors: those of the ports that no finding can stand for.
 */
export async function readReports(
  inputs: Pick<CoverageInputs, 'files' | 'formats' | 'rootMap'>,
  known: readonly string[],
  isIgnored: (path: string) => boolean,
  ports: Ports,
): Promise<CoverageEvidence> {
  const found = await findReports(inputs.files, ports.files)
  const fresh = await setAsideCommitted(found.paths, known, ports.git)
  const findings: Finding[] = [...found.findings, ...fresh.findings]
  const reports: OneReport[] = []
  // Only now: a committed report must not push aside what the tests wrote beside it.
  for (const path of found.isSearched ? dropTwins(fresh.paths) : fresh.paths) {
    const result = await readOne(path, formatOf(path, inputs.formats), ports)
    if ('rule' in result) findings.push(result)
    else {
      reports.push(result)
      ports.log.info(
        `read ${path}: ${result.read.format}, ${plural(result.own.length, 'file')}, ${plural(result.read.sizeBytes, 'byte')}`,
      )
    }
    findings.push(...(await judgeAge(path, ports)))
  }
  const index = indexTree(known)
  const goModules = reports.some(({ read }) => read.format === 'go') ? await readGoModules(known, ports) : []
  const collector = new CoverageCollector()
  const resolutions: ResolvedReport[] = []
  const notices: string[] = [...fresh.notices]
  for (const { path, read, own } of reports) {
    const reportFolder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const modules = read.format === 'go' ? goModules : []
    const context = {
      index,
      rootMap: inputs.rootMap,
      goModules: modules,
      sourceRoots: read.notes.sourceRoots,
      reportFolder,
    }
    const resolved = await resolveReport(own, context, isIgnored, ports.files)
    for (const file of resolved.files) collector.add(file)
    resolutions.push(resolved)
    notices.push(...reportNotices(path, read, own), ...pathNotices(path, resolved.unresolved, resolved.untracked))
  }
  const unresolved = resolutions.flatMap((each) => each.unresolved)
  const paths = {
    total: resolutions.reduce((sum, { resolved }) => sum + resolved, 0) + unresolved.length,
    unresolved: unresolved.length,
    examples: unresolved.slice(0, 20).map(({ path, why }) => stripControls(`${path.slice(0, 500)}: ${why}`)),
  }
  const suggestion =
    unresolved.length === 0
      ? null
      : suggestRootMap(
          unresolved.map(({ path }) => path),
          index,
        )
  return {
    files: collector.files(),
    evidence: reports.map(({ path, read }) => evidenceOf(path, read)),
    findings: [...findings, ...judgePaths(paths, suggestion)],
    notices,
    paths,
    shards: null,
  }
}

async function readOne(path: string, format: FormatName | null, { files, codec }: Ports): Promise<OneReport | Finding> {
  const collector = new CoverageCollector()
  try {
    const read = await readReport(path, files, codec, (file) => collector.add(file), format === null ? {} : { format })
    return { path, read, own: collector.files() }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return makeFinding({
      rule: 'parse-error',
      verdict: 'inconclusive',
      scope: path,
      code: error.code,
      message: error.message,
      why: error.why,
      fix: error.fix,
    })
  }
}

function formatOf(path: string, choices: readonly FormatChoice[]): FormatName | null {
  const choice = choices.find(({ glob }) => glob === null || compileGlobs([glob])(path))
  return choice?.format ?? null
}

async function judgeAge(path: string, { files, clock }: Ports): Promise<readonly Finding[]> {
  const stat = await files.stat(path)
  if (stat === null || clock.now().getTime() - stat.modifiedAt.getTime() <= MAX_AGE_MS) return []
  return [
    makeFinding({
      rule: 'stale-report',
      verdict: 'pass',
      scope: path,
      code: 'VEL_COV_STALE',
      message: `${path} is older than 12 hours`,
      why: 'a report of an earlier run may still lie in the folder, and says nothing of this tree.',
      fix: 'run the tests again, and do not restore reports from a cache.',
    }),
  ]
}

async function readGoModules(known: readonly string[], { files }: Ports): Promise<readonly GoModule[]> {
  const paths = known.filter((path) => path === 'go.mod' || path.endsWith('/go.mod'))
  const modules: (GoModule | null)[] = []
  for (const path of paths) {
    if ((await files.stat(path)) !== null)
      modules.push(parseGoModule(await files.readText(path, MAX_GO_MOD_BYTES), path))
  }
  return modules.filter((module) => module !== null)
}

function reportNotices(path: string, { notes }: ReadReport, own: readonly FileCoverage[]): readonly string[] {
  const counted = sumFiles(own, 'lines', 'native')
  const declared = notes.declared?.lines
  const isOff =
    declared !== undefined &&
    counted !== null &&
    (declared.covered !== counted.covered || declared.total !== counted.total)
  return [
    ...(isOff
      ? [
          `${path}: its header says ${declared.covered}/${declared.total} lines, the file holds ${counted.covered}/${counted.total}; judged on ${counted.covered}/${counted.total}.`,
        ]
      : []),
    ...notes.remarks.map((remark) => `${path}: ${stripControls(remark)}`),
  ]
}

function evidenceOf(path: string, { format, sizeBytes, digest, files }: ReadReport): Evidence {
  return { kind: 'coverage report', path, format, sizeBytes, digest, entries: files }
}
