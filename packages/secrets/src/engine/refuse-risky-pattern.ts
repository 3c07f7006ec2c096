import { UserError } from '@velocity/model'
import type { Pattern } from '../pattern/pattern.ts'

/**
 * Refuses a pattern on which a backtracking matcher can hang for ever.
 *
 * Errors: VEL_SECRETS_RISKY_PATTERN.
 */
export function refuseRiskyPattern(pattern: Pattern, owner: string): void {
  if (pattern.risk !== 'exponential') return
  throw new UserError({
    code: 'VEL_SECRETS_RISKY_PATTERN',
    message: `The expression of ${owner} repeats a group that can match the same text in more than one way: ${excerpt(pattern.source)}.`,
    why: 'On some inputs such an expression takes longer than the age of the universe; one crafted file would stop the scan.',
    fix: 'Write the repeated part so that each byte can be matched in one way only: [a-z]+ instead of ([a-z]+)+, or (?:ab|c)* instead of (?:a|ab|c)*.',
  })
}

const SHOWN = 120

function excerpt(source: string): string {
  return source.length <= SHOWN ? source : `${source.slice(0, SHOWN)}…`
}
