import { isTemplate } from './is-template.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SCHEME = /^(?:jdbc:)?[A-Za-z][0-9A-Za-z+.-]{0,40}:\/\//
/** Where the authority of a URL ends. */
const AUTHORITY_END = /[/?#\s"'`]/
/** A host, perhaps with a port: no user stands before it. */
const HOST = /^[^:]*(?::\d{1,5})?$/

/**
 * Reads user and password off a URL.
 *
 * Shape:  that a password works cannot be proven. Invalid when it is empty, a variable, a template, a mask or the word for it; else
 *         indeterminate, as texts without a user and password are.
 * Errors: never throws. Linear.
 * Source: RFC 3986 section 3.2.1.
 */
export function urlCredentials(secret: string): Validation {
  const scheme = SCHEME.exec(secret)?.[0]
  if (scheme === undefined) return INDETERMINATE
  const rest = secret.slice(scheme.length)
  const end = rest.search(AUTHORITY_END)
  const authority = end < 0 ? rest : rest.slice(0, end)
  // A password may hold what ends an authority when nobody escaped it: then the last @ of the text counts.
  const credentials = authority.includes('@') || HOST.test(authority) ? authority : rest
  const at = credentials.lastIndexOf('@')
  const colon = credentials.indexOf(':')
  if (at < 0 || colon < 0 || colon > at) return INDETERMINATE
  const password = credentials.slice(colon + 1, at)
  if (password === '') return invalid('the password is empty')
  if (isTemplate(password)) return invalid('the password is a placeholder')
  return indeterminate('a URL with user and password')
}
