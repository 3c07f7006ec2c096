/** The WHATWG decoder, which both Node and browsers have; declared here because this floor has no ambient types. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const BACKSLASH = 0x5c

/**
 * Decodes a JSON string with its quotes.
 *
 * Shape:  bytes that are no UTF-8 become U+FFFD.
 * Errors: never throws on bytes that the walker let pass.
 */
export function decodeJsonText(quoted: Uint8Array): string {
  if (quoted.includes(BACKSLASH)) return JSON.parse(utf8.decode(quoted)) as string
  return utf8.decode(quoted.subarray(1, quoted.length - 1))
}
