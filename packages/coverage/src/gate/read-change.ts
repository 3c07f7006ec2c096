import { compileGlobs, type Diff, parseDiff } from '@velocity/diff'
import { UserError } from '@velocity/model'
import type { SubjectUnderTest } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'
import type { CoverageInputs } from '../inputs/coverage-inputs.ts'
import { DEFAULT_PLACES } from './default-places.ts'

/** The change under test, or why it is not known. */
export type Change = { readonly diff: Diff; readonly problem: null } | { readonly diff: null; readonly problem: string }

/**
 * Reads the diff from the base to the tested tree.
 *
 * Shape:  of a working tree, new files that git does not know yet are part of the change, but reports and a baseline in it are not:
 *         the same tree gives the same change on a laptop and in CI. `problem` says why there is none: no base, or a diff that git could not give or that is not complete.
 * Errors: never throws for what the user can mend.
 */
export async function readChange(
  found: SubjectUnderTest,
  inputs: Pick<CoverageInputs, 'files' | 'baseline'>,
  tracked: ReadonlySet<string>,
  { git }: Pick<GatePorts, 'git'>,
): Promise<Change> {
  const { baseSha } = found.subject
  if (baseSha === null) return { diff: null, problem: found.noBase ?? 'there is no base' }
  try {
    const diff = parseDiff(await git.diff(baseSha, found.diffHead))
    if (diff.problem === null)
      return { diff: found.diffHead === null ? withoutEvidence(diff, inputs, tracked) : diff, problem: null }
    return { diff: null, problem: `the diff from ${baseSha} is not complete: ${diff.problem}` }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { diff: null, problem: `git gives no diff from ${baseSha}: ${error.message} (${error.code})` }
  }
}

function withoutEvidence(
  diff: Diff,
  { files, baseline }: Pick<CoverageInputs, 'files' | 'baseline'>,
  tracked: ReadonlySet<string>,
): Diff {
  const named = files.filter((glob) => !glob.startsWith('!'))
  const isReport = compileGlobs(named.length === 0 ? DEFAULT_PLACES : named)
  const isBaseline = (path: string): boolean => baseline.kind === 'file' && baseline.path === path
  return {
    ...diff,
    files: diff.files.filter(({ path }) => tracked.has(path) || !(isReport(path) || isBaseline(path))),
  }
}
