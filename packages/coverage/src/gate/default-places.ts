/** Where the usual tools write their reports, searched when no file is named. */
export const DEFAULT_PLACES: readonly string[] = [
  '**/lcov.info',
  '**/coverage/coverage-final.json',
  '**/coverage/cobertura-coverage.xml',
  '**/clover.xml',
  '**/coverage.xml',
  '**/cobertura.xml',
  '**/coverage.cobertura.xml',
  '**/jacoco.xml',
  '**/target/site/jacoco*/jacoco.xml',
  '**/build/reports/jacoco/**/*.xml',
  '**/build/reports/kover/**/*.xml',
  '**/coverage.json',
  '**/cover.out',
  '**/coverage.out',
  '**/coverage/.resultset.json',
]

/** Never searched by default: dependencies, tests' own samples, and what this gate writes itself. */
export const NEVER_SEARCHED: readonly string[] = [
  '!**/node_modules/**',
  '!**/vendor/**',
  '!.velocity/**',
  '!**/fixtures/**',
  '!**/testdata/**',
]

/** What one run of Istanbul writes side by side: the same measurement in four forms, best first. */
const SAME_MEASUREMENT = ['lcov.info', 'coverage-final.json', 'cobertura-coverage.xml', 'clover.xml']

/**
 * Keeps one of the reports that one tool wrote side by side in several forms.
 *
 * Shape:  in the order given.
 * Errors: never throws.
 */
export function dropTwins(paths: readonly string[]): readonly string[] {
  const all = new Set(paths)
  return paths.filter((path) => {
    const slash = path.lastIndexOf('/') + 1
    const rank = SAME_MEASUREMENT.indexOf(path.slice(slash))
    return !SAME_MEASUREMENT.slice(0, Math.max(0, rank)).some((better) => all.has(`${path.slice(0, slash)}${better}`))
  })
}
