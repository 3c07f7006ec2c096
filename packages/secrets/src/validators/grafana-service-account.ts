import { byChecksum } from './by-checksum.ts'
import { crc32 } from './crc32.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(gl[a-z]{2}_[0-9A-Za-z]{32})_([0-9a-fA-F]{8})$/

/**
 * Proves a Grafana service account token by its checksum.
 *
 * Shape:  the CRC-32 of prefix and secret, in hex, lowest byte first; any other shape is indeterminate.
 * Errors: never throws.
 * Source: pkg/components/satokengen of github.com/grafana/grafana; the sample of its test fits.
 */
export function grafanaServiceAccount(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, body = '', checksum = ''] = match
  return byChecksum(grafanaChecksum(body) === checksum.toLowerCase())
}

/** The eight hex digits that end a token, of all that stands before the last underscore. */
export function grafanaChecksum(text: string): string {
  const hex = crc32(text).toString(16).padStart(8, '0')
  return hex.slice(6) + hex.slice(4, 6) + hex.slice(2, 4) + hex.slice(0, 2)
}
