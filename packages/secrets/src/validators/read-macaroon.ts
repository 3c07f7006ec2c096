import { latin1Of } from '../text/latin1-of.ts'

/** What is public of a macaroon. */
export interface Macaroon {
  readonly location: string
  readonly caveats: number
}

const VERSION = 2
const END = 0
const LOCATION = 1
const IDENTIFIER = 2
const SIGNATURE = 6
const SIGNATURE_BYTES = 32

/**
 * Parses a binary macaroon of version 2.
 *
 * Shape:  null when a field is out of place or cut off, the signature has not 32 bytes, or bytes are left over.
 * Errors: never throws. Linear.
 * Source: https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt
 */
export function readMacaroon(bytes: Uint8Array): Macaroon | null {
  if (bytes[0] !== VERSION) return null
  const fields = readFields(bytes)
  if (fields === null) return null
  const last = fields.at(-1)
  const isHead = fields[0]?.type === LOCATION && fields[1]?.type === IDENTIFIER && fields[2]?.type === END
  if (!isHead || last?.type !== SIGNATURE || last.value.length !== SIGNATURE_BYTES) return null
  const location = latin1Of(fields[0]?.value ?? new Uint8Array())
  return { location, caveats: fields.filter((field) => field.type === IDENTIFIER).length - 1 }
}

interface Field {
  readonly type: number
  readonly value: Uint8Array
}

function readFields(bytes: Uint8Array): readonly Field[] | null {
  const fields: Field[] = []
  let at = 1
  while (at < bytes.length) {
    const type = bytes[at] ?? 0
    at += 1
    let length = 0
    if (type !== END) {
      let shift = 0
      let byte = 0x80
      for (; byte & 0x80; at += 1, shift += 7) {
        if (at >= bytes.length || shift > 21) return null
        byte = bytes[at] ?? 0
        length |= (byte & 0x7f) << shift
      }
    }
    if (at + length > bytes.length) return null
    fields.push({ type, value: bytes.subarray(at, at + length) })
    at += length
  }
  return fields
}
