import { normalizeReportPath } from './normalize-report-path.ts'
import type { TreeIndex } from './tree-index.ts'

const MAX_VOTES = 5_000

/**
 * Finds the folder that a report's relative paths start from, when that is not the root: in a monorepo each package's tests write
 * paths such as `src/index.ts`.
 *
 * Shape:  the folder of the report or one above it, whichever holds most of the paths, the nearest of equals; null when the root
 *         holds more than any, or none holds one.
 * Errors: never throws.
 */
export function findReportBase(paths: Iterable<string>, reportFolder: string, index: TreeIndex): string | null {
  const folders = foldersAbove(reportFolder)
  if (folders.length === 0) return null
  const votes = new Map<string, number>()
  let count = 0
  for (const raw of paths) {
    count += 1
    if (count > MAX_VOTES) break
    for (const folder of [...folders, '']) {
      if (below(folder, raw, index) !== null) votes.set(folder, (votes.get(folder) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...votes.values())
  return most === 0 ? null : (folders.find((folder) => votes.get(folder) === most) ?? null)
}

/**
 * Gives the tracked file that a report's relative path names from a folder.
 *
 * Shape:  null for an absolute path, for one that leaves the repository, and for one that is not tracked.
 * Errors: never throws.
 */
export function below(folder: string, raw: string, index: TreeIndex): string | null {
  if (/^(?:[/\\]|[A-Za-z]:|file:)/iu.test(raw)) return null
  const joined = normalizeReportPath(folder === '' ? raw : `${folder}/${raw}`)
  return joined.kind === 'path' && index.has(joined.path) ? joined.path : null
}

/**
 * Chooses among several files the one that lies nearest to the report: in its folder, or in the lowest one above it that holds any.
 *
 * Shape:  null when that folder holds several.
 * Errors: never throws.
 */
export function nearestTo(reportFolder: string, candidates: readonly string[]): string | null {
  for (const folder of foldersAbove(reportFolder)) {
    const inside = candidates.filter((path) => path.startsWith(`${folder}/`))
    if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null
  }
  return null
}

// The folder itself and those above it, nearest first, without the root.
function foldersAbove(folder: string): readonly string[] {
  const segments = folder === '' ? [] : folder.split('/')
  return segments.map((_, at) => segments.slice(0, segments.length - at).join('/'))
}
