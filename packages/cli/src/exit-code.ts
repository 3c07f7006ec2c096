import { assertNever, type Verdict } from '@velocity/model'

/** What the command ends with. Scripts tell "found something" from "was used wrongly" and from "crashed". */
export const EXIT = { pass: 0, bug: 1, usage: 2, inconclusive: 3, fail: 10 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Maps a verdict to the exit code that says it. */
export function exitCodeOf(verdict: Verdict): ExitCode {
  switch (verdict) {
    case 'pass':
      return EXIT.pass
    case 'fail':
      return EXIT.fail
    case 'inconclusive':
      return EXIT.inconclusive
    default:
      return assertNever(verdict)
  }
}
