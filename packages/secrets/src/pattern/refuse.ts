import { UserError } from '@velocity/model'

/** What is wrong with a pattern, where, and what to write instead. */
export interface Refusal {
  readonly source: string
  /** Units: characters from the start of the source. */
  readonly at: number
  /** The construct as written. */
  readonly construct: string
  /** Continues "… at offset 3 ": `is a backreference, which RE2 does not have`. */
  readonly problem: string
  readonly fix: string
}

/**
 * Makes the error of a pattern that cannot be translated faithfully.
 *
 * Errors: returns VEL_SECRETS_PATTERN, never throws.
 */
export function refusal({ source, at, construct, problem, fix }: Refusal): UserError {
  return new UserError({
    code: 'VEL_SECRETS_PATTERN',
    message: `the pattern ${JSON.stringify(shorten(source))} is refused: ${JSON.stringify(construct)} at offset ${at} ${problem}`,
    why: "Patterns are Go RE2 syntax, and only what matches exactly as Go's regexp would is accepted; nothing is guessed.",
    fix,
  })
}

function shorten(source: string): string {
  return source.length <= 120 ? source : `${source.slice(0, 117)}...`
}
