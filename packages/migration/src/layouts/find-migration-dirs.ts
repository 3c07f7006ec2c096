import { dirName } from './parts/paths.ts'
import { compareText } from './text/compare-digits.ts'

const NEVER =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|out|coverage|test|tests|testdata|__tests__|fixtures?|__fixtures__|spec|examples?|samples?|demo|docs?|\.[^/]+)\//

/** The directory is what stands before the marker. */
const MARKERS: readonly RegExp[] = [
  /^(.*\/)?migration_lock\.toml$/,
  /^(.*\/)?sqitch\.plan$/,
  /^(.*\/)?atlas\.sum$/,
  /^(.*\/)?(?:db\.)?changelog[-.](?:master|root)\.(?:xml|ya?ml|json)$/,
  /^(.*\/)?meta\/_journal\.json$/,
  /^(.*\/)?sqls\/[^/]+-up\.sql$/,
  /^(.*\/)?\d[^/]*[_.](?:up|down)\.sql$/,
  /^(.*\/)?\d+\.(?:do|undo)\.[^/]*sql$/,
  /^(.*\/)?V\d[^/]*__[^/]+\.sql$/,
  /^(.*\/)?\d[^/]*_[^/]+\/(?:up|migration)\.sql$/,
  /^((?:.*\/)?(?:migrations?|migrate|changelogs?|drizzle)\/)(?:\d[^/]*\.sql|[^/]*\.sql)$/,
]

/**
 * Guesses where a repository keeps its migrations.
 *
 * Shape: sorted by directory; never in dependencies, builds, tests, examples or documentation. A directory below another that was
 *        found is left out where it holds the other's own parts.
 */
export function findMigrationDirs(paths: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const path of paths.toSorted(compareText)) {
    if (NEVER.test(path)) continue
    const match = MARKERS.map((marker) => marker.exec(path)).find((result) => result !== null)
    if (match === undefined || match === null) continue
    const dir = (match[1] ?? '').replace(/\/$/, '')
    found.add(dir)
  }
  const dirs = [...found].toSorted(compareText)
  return dirs.filter((dir) => !dirs.some((other) => other !== dir && isPartOf(dir, other)))
}

/** `sqls` of db-migrate, the scripts of sqitch, folders of one migration. */
function isPartOf(dir: string, other: string): boolean {
  return dirName(dir) === other && /(?:^|\/)(?:sqls?|deploy|revert|verify|meta|\d[^/]*)$/.test(dir)
}
