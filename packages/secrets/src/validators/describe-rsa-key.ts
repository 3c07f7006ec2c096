import { bigEndian, bitLength } from './big-endian.ts'
import { DER_INTEGER, type DerElement } from './read-der.ts'

/** Version, modulus, two exponents, two primes, and three numbers that speed it up. */
const NUMBERS = 9
const MIN_BITS = 512
const MAX_BITS = 16384

/**
 * Says the size of an RSA private key: `a 2048-bit RSA key`.
 *
 * Shape:  null when the elements are no such key, or the modulus is not the product of the primes.
 * Source: RFC 8017 appendix A.1.2.
 */
export function describeRsaKey(elements: readonly DerElement[]): string | null {
  const isShape = elements.length >= NUMBERS && elements.slice(0, NUMBERS).every((one) => one.tag === DER_INTEGER)
  const [, modulus, , , first, second] = elements
  if (!isShape || modulus === undefined || first === undefined || second === undefined) return null
  const bits = bitLength(modulus.content)
  if (bits < MIN_BITS || bits > MAX_BITS) return null
  return bigEndian(first.content) * bigEndian(second.content) === bigEndian(modulus.content)
    ? `a ${bits}-bit RSA key`
    : null
}
