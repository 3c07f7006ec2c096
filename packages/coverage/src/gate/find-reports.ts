import type { Finding } from '@velocity/model'
import type { Files } from '@velocity/ports'
import { makeFinding } from '../rules/make-finding.ts'
import { DEFAULT_PLACES, NEVER_SEARCHED } from './default-places.ts'

/** The reports to read, and a finding for each place that was named and holds none. */
export interface FoundReports {
  readonly paths: readonly string[]
  /** Nobody named them: where one tool wrote several forms of one measurement, one is enough. */
  readonly isSearched: boolean
  readonly findings: readonly Finding[]
}

/** What an earlier run of this gate wrote is no evidence, whatever the glob. */
const OWN_OUTPUT = '!.velocity/out/**'

/**
 * Finds the reports: where the input names them, else in the places where the usual tools write.
 *
 * Shape:  sorted, without duplicates. Every glob that is named must match: a report that went missing is not overlooked.
 * Errors: those of `Files.glob`.
 */
export async function findReports(globs: readonly string[], files: Files): Promise<FoundReports> {
  const named = globs.filter((glob) => !glob.startsWith('!'))
  const exclusions = globs.filter((glob) => glob.startsWith('!'))
  if (named.length === 0) {
    const paths = await files.glob([...DEFAULT_PLACES, ...NEVER_SEARCHED, ...exclusions])
    return { paths, isSearched: true, findings: paths.length === 0 ? [noReport(DEFAULT_PLACES)] : [] }
  }
  const matches = await Promise.all(named.map((glob) => files.glob([glob, OWN_OUTPUT, ...exclusions])))
  const unmatched = named.filter((_, at) => matches[at]?.length === 0)
  return {
    paths: [...new Set(matches.flat())].sort(),
    isSearched: false,
    findings: unmatched.length === 0 ? [] : [noReport(unmatched)],
  }
}

function noReport(places: readonly string[]): Finding {
  return makeFinding({
    rule: 'no-report',
    verdict: 'inconclusive',
    scope: 'reports',
    code: 'VEL_COV_NO_REPORT',
    message: `no coverage report at ${places.slice(0, 6).join(', ')}${places.length > 6 ? ` and ${places.length - 6} more places` : ''}`,
    why: 'the test step did not run, ran without a coverage reporter, or wrote its report elsewhere.',
    fix: '- run: npx jest --coverage --coverageReporters=lcov\n- uses: …/coverage-gate\n  with: { files: coverage/lcov.info }',
  })
}
