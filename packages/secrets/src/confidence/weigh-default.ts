import { classifyPath } from './classify-path.ts'
import type { Weighed, WeighRequest } from './weigh-request.ts'

const DEFAULTS =
  /^(?:(?:my|super)?(?:secret|password|passw0rd|pass)\d{0,4}!?|admin\d{0,4}|root\d{0,4}|toor|guest|test\d{0,4}|postgres|mysql|1?12345\d{0,5}|1234|qwerty\d{0,4}|letmein)$/i
/** The same with digits or marks behind it, as policies of passwords ask for. */
const LENGTHENED = /^[a-z]{4,16}[!@#$%_.-]?\d{3,8}[!@#$%]?$/i

/**
 * Keeps a stand-in word that is a password after all: many systems run with the one that the installer proposed.
 *
 * Shape:  behind the name of a password in a configuration file `low` for the passwords that anybody would try, and `medium` for those
 *         with digits behind them; else null.
 */
export function weighDefault({ rule, secret, path }: WeighRequest): Weighed | null {
  if (!RULES.test(rule.id)) return null
  const kind = classifyPath(path)
  if (kind !== 'config' && kind !== 'credentials') return null
  if (LENGTHENED.test(secret))
    return { confidence: 'medium', reasons: ['it is a password that anybody would try, with digits behind it'] }
  return DEFAULTS.test(secret)
    ? { confidence: 'low', reasons: ['it is a password that anybody would try first'] }
    : null
}

const RULES = /^(?:generic-(?:password(?:-bare|-element)?|env-secret)|(?:sql|connection-string|directive)-password)$/
