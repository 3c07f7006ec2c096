/** What a gate concludes. `inconclusive` is red by default: evidence was missing, empty or unreadable. */
export type Verdict = 'pass' | 'fail' | 'inconclusive'

const PRECEDENCE: Readonly<Record<Verdict, number>> = { pass: 0, inconclusive: 1, fail: 2 }

/**
 * Gives the worse of two verdicts: fail before inconclusive before pass.
 *
 * Errors: never throws. Commutative, associative and idempotent; `pass` is its neutral element.
 */
export function worst(left: Verdict, right: Verdict): Verdict {
  return PRECEDENCE[left] >= PRECEDENCE[right] ? left : right
}
