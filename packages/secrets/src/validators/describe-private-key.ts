import { bytesToHex } from '@noble/hashes/utils.js'
import { bitLength } from './big-endian.ts'
import { describeRsaKey } from './describe-rsa-key.ts'
import {
  DER_INTEGER,
  DER_OCTETS,
  DER_OID,
  DER_SEQUENCE,
  type DerElement,
  readDer,
  readDerSequence,
} from './read-der.ts'

const RSA = '2a864886f70d010101'
const EC = '2a8648ce3d0201'
const DSA = '2a8648ce380401'
const NAMES: Readonly<Record<string, string>> = {
  '2a864886f70d01010a': 'an RSA-PSS key',
  '2a864886f70d010301': 'a Diffie-Hellman key',
  '2b656e': 'an X25519 key',
  '2b656f': 'an X448 key',
  '2b6570': 'an Ed25519 key',
  '2b6571': 'an Ed448 key',
}
const DSA_NUMBERS = 6

/**
 * Says what an unencrypted private key in DER is: `a 2048-bit RSA key`, `a 256-bit EC key`; for encrypted PKCS #8 `encrypted`.
 *
 * Shape:  null when it is no private key of a plausible size.
 * Errors: never throws.
 * Source: RFC 5208 and 5958 (PKCS #8), 8017 (RSA), 5915 (EC); OpenSSL's traditional DSA form.
 */
export function describePrivateKey(bytes: Uint8Array): string | null {
  const elements = readDerSequence(bytes)
  const [first, second, third] = elements ?? []
  if (elements === null || first === undefined || second === undefined) return null
  if (first.tag === DER_SEQUENCE) return isEncrypted(first, second, elements.length) ? 'encrypted' : null
  if (first.tag !== DER_INTEGER || first.content.length !== 1) return null
  if (second.tag === DER_OCTETS) return describeEc(second)
  if (second.tag === DER_SEQUENCE) return third?.tag === DER_OCTETS ? describePkcs8(second, third) : null
  return elements.length === DSA_NUMBERS ? describeDsa(elements) : describeRsaKey(elements)
}

function isEncrypted(algorithm: DerElement, data: DerElement, count: number): boolean {
  return count === 2 && data.tag === DER_OCTETS && readDer(algorithm.content)?.[0]?.tag === DER_OID
}

function describePkcs8(algorithm: DerElement, key: DerElement): string | null {
  const [oid] = readDer(algorithm.content) ?? []
  const name = oid?.tag === DER_OID ? bytesToHex(oid.content) : ''
  if (name === RSA) return describeRsaKey(readDerSequence(key.content) ?? [])
  if (name === EC) {
    const inner = readDerSequence(key.content)?.[1]
    return inner?.tag === DER_OCTETS ? describeEc(inner) : null
  }
  return name === DSA ? 'a DSA key' : (NAMES[name] ?? null)
}

function describeEc(key: DerElement): string | null {
  const bits = key.content.length * 8
  return bits >= 160 && bits <= 528 ? `a ${bits}-bit EC key` : null
}

function describeDsa(elements: readonly DerElement[]): string | null {
  const bits = bitLength(elements[1]?.content ?? new Uint8Array())
  return elements.every((one) => one.tag === DER_INTEGER) && bits >= 512 && bits <= 4096
    ? `a ${bits}-bit DSA key`
    : null
}
