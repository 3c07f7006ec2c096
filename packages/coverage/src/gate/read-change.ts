import { type Diff, parseDiff } from '@velocity/diff'
import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'
import type { SubjectUnderTest } from './subject-under-test.ts'

/** The change under test, or why it is not known. */
export type Change = { readonly diff: Diff; readonly problem: null } | { readonly diff: null; readonly problem: string }

/**
 * Reads the diff from the base to the tested tree.
 *
 * Shape:  `problem` says why there is none: no base, or a diff that git could not give or that is not complete.
 * Errors: never throws for what the user can mend.
 */
export async function readChange(found: SubjectUnderTest, { git }: Pick<GatePorts, 'git'>): Promise<Change> {
  const { baseSha } = found.subject
  if (baseSha === null) return { diff: null, problem: found.noBase ?? 'there is no base' }
  try {
    const diff = parseDiff(await git.diff(baseSha, found.diffHead))
    if (diff.problem === null) return { diff, problem: null }
    return { diff: null, problem: `the diff from ${baseSha} is not complete: ${diff.problem}` }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { diff: null, problem: `git gives no diff from ${baseSha}: ${error.message} (${error.code})` }
  }
}
