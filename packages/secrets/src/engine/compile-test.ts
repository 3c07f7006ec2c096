import { parsePattern } from '../pattern/parse-pattern.ts'
import { refuseRiskyPattern } from './refuse-risky-pattern.ts'

/**
 * Prepares a yes-or-no expression of an allowlist or a path. It is parsed and made when it is first asked.
 *
 * Errors: those of `parsePattern` and VEL_SECRETS_RISKY_PATTERN, when it is first asked.
 */
export function compileTest(source: string, owner: string): (text: string) => boolean {
  let regex: RegExp | null = null
  return (text) => {
    if (regex === null) {
      const pattern = parsePattern(source, { hasGroups: false })
      refuseRiskyPattern(pattern, owner)
      regex = new RegExp(pattern.js)
    }
    return regex.test(text)
  }
}
