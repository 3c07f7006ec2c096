/** One element of DER: its tag and where its content stands. */
export interface DerElement {
  readonly tag: number
  readonly content: Uint8Array
}

/** The tags of the elements that keys are made of. Source: ITU-T X.690, section 8. */
export const DER_INTEGER = 0x02
export const DER_OCTETS = 0x04
export const DER_OID = 0x06
export const DER_SEQUENCE = 0x30

/**
 * Reads the elements that stand one behind the other in DER.
 *
 * Shape:  null when one is cut off, has a long tag or no definite length, or there are more than `limit`.
 * Errors: never throws. Linear.
 * Source: ITU-T X.690 sections 8.1 and 10.1.
 */
export function readDer(bytes: Uint8Array, limit = 16): readonly DerElement[] | null {
  const elements: DerElement[] = []
  let at = 0
  while (at < bytes.length) {
    if (elements.length === limit) return null
    const tag = bytes[at] ?? 0
    const first = bytes[at + 1] ?? 0x80
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f
    if ((tag & 0x1f) === 0x1f || first === 0x80 || lengthBytes > 3) return null
    let length = lengthBytes === 0 ? first : 0
    for (let byte = 0; byte < lengthBytes; byte += 1) length = length * 256 + (bytes[at + 2 + byte] ?? 0)
    const start = at + 2 + lengthBytes
    if (start + length > bytes.length) return null
    elements.push({ tag, content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return elements
}

/** The elements inside the one sequence that bytes are; null when they are none. */
export function readDerSequence(bytes: Uint8Array): readonly DerElement[] | null {
  const [outer, ...rest] = readDer(bytes) ?? []
  return outer?.tag === DER_SEQUENCE && rest.length === 0 ? readDer(outer.content) : null
}
