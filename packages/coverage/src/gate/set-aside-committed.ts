import { parseDiff } from '@velocity/diff'
import { type Finding, stripControls } from '@velocity/model'
import type { Git } from '@velocity/ports'
import { makeFinding } from '../rules/make-finding.ts'
import { trackedFiles } from './known-files.ts'

/** The reports that are evidence, and what is to be said of those that a commit brought. */
export interface FreshReports {
  readonly paths: readonly string[]
  readonly findings: readonly Finding[]
  readonly notices: readonly string[]
}

/**
 * Sets reports aside that a commit brought and no run has written since: a change must not bring its own evidence.
 *
 * Shape:  `paths` in their order. Where there is no other report they are read all the same, with advice.
 * Errors: those of `Git`.
 */
export async function setAsideCommitted(
  paths: readonly string[],
  known: readonly string[],
  git: Pick<Git, 'diff' | 'listFiles' | 'resolve'>,
): Promise<FreshReports> {
  const names = new Set(known)
  const committed = paths.some((path) => names.has(path)) ? await findCommitted(paths, git) : new Set<string>()
  if (committed.size === 0) return { paths, findings: [], notices: [] }
  const fresh = paths.filter((path) => !committed.has(path))
  const list = stripControls([...committed].slice(0, 5).join(', '))
  if (fresh.length > 0) {
    return {
      paths: fresh,
      findings: [],
      notices: [`committed reports, which no test run wrote, were left out: ${list}.`],
    }
  }
  return { paths, findings: [onlyCommitted(list)], notices: [] }
}

async function findCommitted(
  paths: readonly string[],
  git: Pick<Git, 'diff' | 'listFiles' | 'resolve'>,
): Promise<ReadonlySet<string>> {
  const [tracked, head] = [await trackedFiles(git), await git.resolve('HEAD')]
  const candidates = paths.filter((path) => tracked.has(path))
  if (candidates.length === 0 || head === null) return new Set()
  const rewritten = new Set(parseDiff(await git.diff(head, null)).files.map(({ path }) => path))
  return new Set(candidates.filter((path) => !rewritten.has(path)))
}

function onlyCommitted(list: string): Finding {
  return makeFinding({
    rule: 'stale-report',
    verdict: 'pass',
    scope: 'reports',
    code: 'VEL_COV_STALE',
    message: `the only coverage reports are committed files that no test run has written since: ${list}`,
    why: 'a report that comes with the change says what its author wrote, not what the tests of this tree ran.',
    fix: 'let the tests write the report in this job, and keep it out of git: echo coverage/ >> .gitignore',
  })
}
