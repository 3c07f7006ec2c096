import { latin1Of } from '../text/latin1-of.ts'
import { bitLength } from './big-endian.ts'
import { decodeBase64 } from './decode-base64.ts'
import { latin1Bytes } from './latin1-bytes.ts'
import { readPem } from './read-pem.ts'
import { INDETERMINATE, indeterminate, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const MAGIC = latin1Bytes('openssh-key-v1\0')
const BARE = /^b3BlbnNzaC1rZXktdjE[\s0-9A-Za-z+/]{50,40000}={0,2}\s{0,4}$/
const KINDS: Readonly<Record<string, string>> = {
  'ecdsa-sha2-nistp256': 'a 256-bit ECDSA key',
  'ecdsa-sha2-nistp384': 'a 384-bit ECDSA key',
  'ecdsa-sha2-nistp521': 'a 521-bit ECDSA key',
  'sk-ecdsa-sha2-nistp256@openssh.com': 'the handle of an ECDSA security key',
  'sk-ssh-ed25519@openssh.com': 'the handle of an Ed25519 security key',
  'ssh-dss': 'a DSA key',
  'ssh-ed25519': 'an Ed25519 key',
}

/**
 * Reads a private key in OpenSSH's own format, in PEM or as bare base64.
 *
 * Shape:  valid when it parses, and, unless encrypted, its two check numbers are the same; invalid when not; a block without its end and
 *         other shapes are indeterminate. The detail says algorithm, size and encryption.
 * Errors: never throws.
 * Source: PROTOCOL.key of github.com/openssh/openssh-portable.
 */
export function opensshKey(secret: string): Validation {
  const pem = readPem(secret)
  if (pem === null) {
    const bytes = BARE.test(secret) ? decodeBase64(secret.replace(/\s+/g, '')) : null
    return bytes === null ? INDETERMINATE : judgeOpensshKey(bytes)
  }
  if (!pem.label.startsWith('OPENSSH') || pem.body === null) return INDETERMINATE
  if (pem.body === '') return invalid('nothing stands between the lines')
  return pem.bytes === null ? indeterminate('something else stands among the base64') : judgeOpensshKey(pem.bytes)
}

/** Judges the bytes of a private key in OpenSSH's own format. */
export function judgeOpensshKey(bytes: Uint8Array): Validation {
  const broken = invalid('does not parse as a key of OpenSSH')
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return broken
  const [cipher, , , afterOptions] = readStrings(bytes, MAGIC.length, 3)
  if (cipher === undefined || afterOptions === undefined) return broken
  const [publicKey, hidden] = readStrings(bytes, afterOptions.next + 4, 2)
  const kind = publicKey === undefined ? null : describe(publicKey.value)
  if (kind === null || hidden === undefined || hidden.value.length < 16) return broken
  if (latin1Of(cipher.value) !== 'none') return valid(`${kind}, encrypted`)
  const isSame = [0, 1, 2, 3].every((at) => hidden.value[at] === hidden.value[at + 4])
  return isSame ? valid(`${kind}, not encrypted`) : broken
}

interface SshString {
  readonly value: Uint8Array
  readonly next: number
}

/** The strings from there on; fewer when they are cut off. The last one stands once more at the end, to say where it ends. */
function readStrings(bytes: Uint8Array, from: number, count: number): readonly SshString[] {
  const strings: SshString[] = []
  let at = from
  for (let index = 0; index < count; index += 1) {
    if (at + 4 > bytes.length) return strings
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)
    const next = at + 4 + length
    if (next > bytes.length) return strings
    strings.push({ value: bytes.subarray(at + 4, next), next })
    at = next
  }
  const last = strings.at(-1)
  return last === undefined ? strings : [...strings, last]
}

function describe(publicKey: Uint8Array): string | null {
  const [type, , modulus] = readStrings(publicKey, 0, 3)
  const [only] = readStrings(publicKey, 0, 1)
  const name = latin1Of((type ?? only)?.value ?? new Uint8Array())
  if (name === 'ssh-rsa') return modulus === undefined ? null : `a ${bitLength(modulus.value)}-bit RSA key`
  return KINDS[name] ?? null
}
