import { classifyPath } from './classify-path.ts'
import type { Weighed, WeighRequest } from './weigh-request.ts'

const DEFAULTS =
  /^(?:(?:my|super)?(?:secret|password|passw0rd|pass)\d{0,4}!?|admin\d{0,4}|root\d{0,4}|toor|guest|test\d{0,4}|postgres|mysql|1?12345\d{0,5}|1234|qwerty\d{0,4}|letmein)$/i

/**
 * Keeps a stand-in word that is a password after all: many systems run with the one that the installer proposed.
 *
 * Shape:  `low` for the passwords that anybody would try, behind the name of a password in a configuration file; else null.
 */
export function weighDefault({ rule, secret, path }: WeighRequest): Weighed | null {
  if (!/^(?:generic-password(?:-bare|-element)?|sql-password|connection-string-password)$/.test(rule.id)) return null
  const kind = classifyPath(path)
  if ((kind !== 'config' && kind !== 'credentials') || !DEFAULTS.test(secret)) return null
  return { confidence: 'low', reasons: ['it is a password that anybody would try first'] }
}
