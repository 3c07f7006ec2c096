import { UserError } from '@velocity/model'
import { refuseRiskyPattern } from '../engine/refuse-risky-pattern.ts'
import { parsePattern } from '../pattern/parse-pattern.ts'
import type { Pattern } from '../pattern/pattern.ts'

/**
 * Refuses expressions that somebody configured and the engine would refuse only when it first met them.
 *
 * Shape:  `owner` names file and rule: `.gitleaks.toml, the rule "x"`.
 * Errors: VEL_SECRETS_PATTERN, VEL_SECRETS_RISKY_PATTERN.
 */
export function checkPatterns(sources: readonly string[], owner: string): void {
  for (const source of sources) refuseRiskyPattern(readPattern(source, owner), owner)
}

/**
 * Reads an expression that somebody configured.
 *
 * Errors: VEL_SECRETS_PATTERN, naming its owner.
 */
export function readPattern(source: string, owner: string): Pattern {
  try {
    return parsePattern(source)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, message, why, fix } = error
    throw new UserError({ code, message: message.includes(owner) ? message : `${owner}: ${message}`, why, fix })
  }
}
