import { decodeBase58check } from './decode-base58check.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(?:[59][1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})$/
const NETWORKS: Readonly<Record<number, string>> = { 128: 'main', 239: 'test' }
const COMPRESSED_LENGTH = 34

/**
 * Proves a Bitcoin private key in wallet import format by its checksum.
 *
 * Shape:  base58check of a network byte, 32 bytes and, for compressed keys, a 1; any other shape is indeterminate.
 * Errors: never throws.
 * Source: https://en.bitcoin.it/wiki/Wallet_import_format, whose sample fits.
 */
export function bitcoinWif(secret: string): Validation {
  if (!SHAPE.test(secret)) return INDETERMINATE
  const bytes = decodeBase58check(secret)
  if (bytes === null) return invalid('the checksum does not hold')
  const network = NETWORKS[bytes[0] ?? 0]
  const isLengthRight = bytes.length === 33 || (bytes.length === COMPRESSED_LENGTH && bytes.at(-1) === 1)
  if (network === undefined || !isLengthRight) return invalid('the checksum holds, but it is no private key')
  return valid(`the checksum holds, a key of the ${network} network`)
}
