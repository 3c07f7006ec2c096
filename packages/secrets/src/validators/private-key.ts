import { crc24 } from './crc24.ts'
import { decodeBase64 } from './decode-base64.ts'
import { describePrivateKey } from './describe-private-key.ts'
import { judgeOpensshKey } from './openssh-key.ts'
import { type PemBlock, readPem } from './read-pem.ts'
import { INDETERMINATE, indeterminate, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

/** Units: bytes; no key that was encrypted in OpenSSL's traditional form is shorter. */
const MIN_ENCRYPTED = 48

/**
 * Reads a private key in PEM, or only the lines between its first and last.
 *
 * Shape:  valid when what stands between the lines parses as a private key of a plausible size (for RSA the modulus must be the product of
 *         the primes), or is an encrypted one; the detail says algorithm, size and encryption. Invalid when it is empty or base64 that
 *         is no key; a block without its end, or with other text inside, is indeterminate.
 * Errors: never throws.
 * Source: RFC 7468, 5958, 8017, 5915; OpenSSH's PROTOCOL.key; RFC 4880 section 6.
 */
export function privateKey(secret: string): Validation {
  const pem = readPem(secret) ?? readBody(secret)
  if (pem === null || pem.body === null) return INDETERMINATE
  if (pem.body === '') return invalid('nothing stands between the lines')
  if (pem.bytes === null) return indeterminate('something else stands among the base64')
  if (pem.label.startsWith('PGP') || pem.checksum !== null) return judgeArmour(pem, pem.bytes)
  if (pem.label.startsWith('OPENSSH') || pem.body.startsWith(OPENSSH_START)) return judgeOpensshKey(pem.bytes)
  if (pem.isEncrypted) return judgeEncrypted(pem.bytes)
  const description = describePrivateKey(pem.bytes)
  if (description === null) return invalid('does not parse as a key')
  return valid(description === 'encrypted' ? 'an encrypted key' : `${description}, not encrypted`)
}

/** `openssh-key-v1` in base64. */
const OPENSSH_START = 'b3BlbnNzaC1rZXktdjE'

/** The lines between `BEGIN` and `END` alone, which is what the rule takes for the secret. */
function readBody(secret: string): PemBlock | null {
  if (secret.length < 64 || secret.includes('-----')) return null
  return readPem(`-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`)
}

function judgeEncrypted(bytes: Uint8Array): Validation {
  return bytes.length >= MIN_ENCRYPTED && bytes.length % 8 === 0
    ? valid('an encrypted key')
    : invalid('too short for an encrypted key, or cut off')
}

function judgeArmour(pem: PemBlock, bytes: Uint8Array): Validation {
  const stored = pem.checksum === null ? null : decodeBase64(pem.checksum)
  if (stored === null) return indeterminate('OpenPGP armour without a checksum')
  const [high = 0, middle = 0, low = 0] = stored
  return crc24(bytes) === (high << 16) + (middle << 8) + low
    ? valid('the checksum of the OpenPGP armour holds')
    : invalid('the checksum of the OpenPGP armour does not hold')
}
