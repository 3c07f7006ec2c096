import { basicAuth } from './basic-auth.ts'
import { isJsonObject, type JsonObject, parseJsonObject } from './parse-json-object.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

/**
 * Reads the `auth` of a Docker configuration, or the whole configuration.
 *
 * Shape:  an `auth` is judged as `basic-auth` does. A configuration is valid when one of its `auths` is, invalid when all are, and
 *         indeterminate when it only names a credential helper, or identity tokens.
 * Errors: never throws.
 * Source: https://docs.docker.com/reference/cli/docker/login/#credential-stores
 */
export function dockerAuth(secret: string): Validation {
  const config = parseJsonObject(secret)
  if (config === null) return basicAuth(secret)
  const registries = isJsonObject(config['auths']) ? config['auths'] : config
  const answers = Object.values(registries).filter(isJsonObject).map(judgeRegistry)
  return (
    answers.find((answer) => answer.validity === 'valid') ??
    answers.find((answer) => answer.validity === 'indeterminate') ??
    (answers.length === 0 ? INDETERMINATE : invalid('none of its entries decodes to a user and a password'))
  )
}

function judgeRegistry(entry: JsonObject): Validation {
  const auth = entry['auth']
  if (typeof auth === 'string' && auth !== '') return basicAuth(auth)
  return typeof entry['identitytoken'] === 'string' ? indeterminate('an identity token') : INDETERMINATE
}
