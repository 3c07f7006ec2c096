import { decodeBase64 } from './decode-base64.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const BCRYPT = /^\$2[abxy]?\$(\d\d)\$[./0-9A-Za-z]{53}$/
const CRYPT = /^\$(apr1|1|5|6)\$(?:rounds=\d{1,9}\$)?[^$:\s]{0,16}\$([./0-9A-Za-z]+)$/
const KINDS: Readonly<Record<string, { readonly name: string; readonly length: number }>> = {
  '1': { name: 'an MD5-crypt hash', length: 22 },
  '5': { name: 'a SHA-256-crypt hash', length: 43 },
  '6': { name: 'a SHA-512-crypt hash', length: 86 },
  apr1: { name: 'an Apache MD5 hash', length: 22 },
}
const SHA1_BYTES = 20

/**
 * Reads a password hash as `htpasswd`, `shadow` and their like write it, with or without the name before it.
 *
 * Shape:  valid when scheme, cost and length fit; invalid when a known scheme has another length or an impossible cost; anything else is
 *         indeterminate.
 * Errors: never throws.
 * Source: https://httpd.apache.org/docs/2.4/misc/password_encryptions.html; crypt(5).
 */
export function htpasswdHash(secret: string): Validation {
  const hash = secret.slice(secret.indexOf(':') + 1).split(':', 1)[0] ?? ''
  if (hash.startsWith('{SHA}')) {
    const isDigest = hash.length === 33 && decodeBase64(hash.slice(5))?.length === SHA1_BYTES
    return isDigest ? valid('a SHA-1 hash without salt') : invalid('not the length of a SHA-1 hash')
  }
  if (/^\$2[abxy]?\$/.test(hash)) {
    const cost = Number(BCRYPT.exec(hash)?.[1] ?? 0)
    return cost >= 4 && cost <= 31 ? valid(`a bcrypt hash of cost ${cost}`) : invalid('not built as bcrypt hashes are')
  }
  const [, scheme = '', digest = ''] = CRYPT.exec(hash) ?? []
  const kind = KINDS[scheme]
  if (kind === undefined) return INDETERMINATE
  return digest.length === kind.length ? valid(kind.name) : invalid(`not the length of ${kind.name}`)
}
