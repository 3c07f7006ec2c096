import { type Finding, stripControls } from '@velocity/model'
import { makeFinding, plural } from '../rules/make-finding.ts'
import type { PathCounts } from './coverage-evidence.ts'

/** The least share of report paths that must name a tracked file. Units: percent. */
const MIN_RESOLVED_PERCENT = 98

/**
 * Judges whether enough report paths name files of the repository.
 *
 * Shape:  one inconclusive finding below 98 %, with examples and the `root-map` to add; [] otherwise.
 * Units:  files, compared as counts and never rounded.
 * Errors: never throws.
 */
export function judgePaths(paths: PathCounts, suggestion: string | null): readonly Finding[] {
  const resolved = paths.total - paths.unresolved
  if (100 * resolved >= MIN_RESOLVED_PERCENT * paths.total) return []
  return [
    makeFinding({
      rule: 'unresolved-paths',
      verdict: 'inconclusive',
      scope: 'paths',
      code: 'VEL_COV_UNRESOLVED_PATHS',
      message: `${paths.unresolved} of ${plural(paths.total, 'report path')} name no file of the repository (e.g. ${paths.examples.slice(0, 3).join('; ')})`,
      why: `coverage of files that cannot be found cannot be judged; at least ${MIN_RESOLVED_PERCENT} % must be found. Tests in a container or in another folder write other paths.`,
      fix:
        suggestion === null
          ? 'add a rule to the input root-map ("/app/=>services/api/"), or ignore generated files in coverage.ignore.'
          : `root-map: "${stripControls(suggestion)}"`,
    }),
  ]
}

/** Names report paths that are in no commit, a few of many. Shape: [] when there is none. */
export function pathNotices(
  report: string,
  unresolved: readonly { readonly path: string; readonly why: string }[],
  untracked: readonly string[],
): readonly string[] {
  const name = (list: readonly string[]): string =>
    `${stripControls(list.slice(0, 3).join(', '))}${list.length > 3 ? ` and ${list.length - 3} more` : ''}`
  return [
    ...(untracked.length === 0
      ? []
      : [
          `${report}: ${plural(untracked.length, 'file')} on disk but in no commit left out (generated or a dependency): ${name(untracked)}.`,
        ]),
    ...(unresolved.length === 0
      ? []
      : [
          `${report}: ${plural(unresolved.length, 'path')} not found in the repository: ${name(unresolved.map(({ path, why }) => `${path} (${why})`))}.`,
        ]),
  ]
}
