import type { Subject } from '@velocity/model'

/** The commits under judgement, or why they cannot be named. */
export interface SubjectUnderTest {
  readonly subject: Subject
  /** What is checked out: a pull request's merge commit, where the subject names its head. */
  readonly checkoutSha: string
  /** What the diff runs to: a commit, or null for the working tree. */
  readonly diffHead: string | null
  /** Why there is no base to compare with; null when there is one. */
  readonly noBase: string | null
  /** True for a first commit that was pushed or is judged by itself: there is no change to judge, and none is missing. */
  readonly isRoot: boolean
  /** Why the checkout is not what the event names; null when it is. */
  readonly wrongCommit: string | null
  readonly notices: readonly string[]
}
