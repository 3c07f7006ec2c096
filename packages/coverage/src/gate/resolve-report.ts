import type { Files } from '@velocity/ports'
import { CoverageCollector } from '../merge/coverage-collector.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { normalizeReportPath } from '../resolve/normalize-report-path.ts'
import type { Resolution, ResolveContext } from '../resolve/resolution.ts'
import { resolvePaths } from '../resolve/resolve-paths.ts'
import { findCopies } from './find-copies.ts'

/** One report's coverage under the names of tracked files. */
export interface ResolvedReport {
  readonly files: readonly FileCoverage[]
  readonly resolved: number
  /** Names no tracked file, in the report's spelling, with why. */
  readonly unresolved: readonly { readonly path: string; readonly why: string }[]
  /** There on disk, but in no commit: generated files, dependencies, submodules. */
  readonly untracked: readonly string[]
}

const MAX_LOOKUPS = 500

/**
 * Puts a report's files under the names that they have in the repository.
 *
 * Shape:  files that the configuration ignores are left out and not counted.
 * Errors: those of `Files.stat`.
 */
export async function resolveReport(
  files: readonly FileCoverage[],
  context: ResolveContext,
  isIgnored: (path: string) => boolean,
  disk: Pick<Files, 'stat'>,
): Promise<ResolvedReport> {
  const resolutions = resolvePaths(
    files.map(({ path }) => path),
    context,
  )
  const copies = await findCopies(
    [...resolutions].flatMap(([raw, found]) => (found.kind === 'tracked' ? [{ raw, path: found.path }] : [])),
    disk,
  )
  const collector = new CoverageCollector()
  const onDisk = new Set<string>()
  const open: { path: string; why: string }[] = []
  let resolved = 0
  for (const file of files) {
    const found = resolutions.get(file.path) ?? { kind: 'unknown' as const }
    if (isIgnoredEither(file.path, found, isIgnored)) continue
    if (copies.has(file.path)) {
      onDisk.add(file.path)
      continue
    }
    if (found.kind !== 'tracked') {
      open.push({ path: file.path, why: explain(found) })
      continue
    }
    resolved += 1
    collector.add({ ...file, path: found.path })
  }
  for (const { path } of open.slice(0, MAX_LOOKUPS)) if (await isOnDisk(path, disk)) onDisk.add(path)
  return {
    files: collector.files(),
    resolved,
    unresolved: open.filter(({ path }) => !onDisk.has(path)),
    untracked: [...onDisk],
  }
}

function isIgnoredEither(raw: string, found: Resolution, isIgnored: (path: string) => boolean): boolean {
  if (found.kind === 'tracked') return isIgnored(found.path)
  const normal = normalizeReportPath(raw)
  return normal.kind === 'path' && isIgnored(normal.path)
}

function explain(found: Exclude<Resolution, { kind: 'tracked' }>): string {
  if (found.kind === 'refused') return found.why
  if (found.kind === 'unknown') return 'no tracked file has this path'
  const { candidates } = found
  return `it may be ${candidates.slice(0, 3).join(' or ')}${candidates.length > 3 ? ` or ${candidates.length - 3} more` : ''}`
}

// An absolute path is looked up by its tails of two segments or more; one segment could be anything.
async function isOnDisk(raw: string, disk: Pick<Files, 'stat'>): Promise<boolean> {
  const normal = normalizeReportPath(raw)
  if (normal.kind === 'refused') return false
  const segments = normal.path.split('/')
  // Git's own files are no sources that a tool has generated.
  if (segments.includes('.git')) return false
  const tails = normal.isAbsolute ? segments.slice(0, -1).map((_, at) => segments.slice(at).join('/')) : [normal.path]
  for (const tail of tails.slice(0, 12)) if ((await disk.stat(tail)) !== null) return true
  return false
}
