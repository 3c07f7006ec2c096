import type { Finding } from '@velocity/model'
import type { SubjectUnderTest } from '@velocity/policy'
import { incomplete } from './incomplete.ts'

/**
 * Says why there is no change to judge: the wrong commit is checked out, or the base is not here.
 *
 * Shape:  [] when both sides are known, and for a first commit, which brings all of its migrations.
 */
export function subjectFindings({ wrongCommit, noBase, isRoot }: SubjectUnderTest): readonly Finding[] {
  if (wrongCommit !== null)
    return [
      incomplete({
        code: 'VEL_MIG_CHECKOUT',
        name: 'checkout',
        message: `the checkout is not what the event names: ${wrongCommit}.`,
        why: 'the job checked out something else, or moved on.',
        fix: 'leave ref out:\n- uses: actions/checkout@v6\n  with: { fetch-depth: 2 }',
      }),
    ]
  if (noBase === null || isRoot) return []
  return [
    incomplete({
      code: 'VEL_MIG_NO_BASE',
      name: 'base',
      message: `there is no base to compare with: ${noBase}.`,
      why: 'which migrations a change brings is what the base does not have.',
      fix: '- uses: actions/checkout@v6\n  with: { fetch-depth: 2 }\nor name one: base-sha, --base origin/main',
    }),
  ]
}
