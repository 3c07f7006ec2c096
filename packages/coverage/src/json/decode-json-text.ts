import { decodeUtf8 } from '../bytes/decode-utf8.ts'
import type { ReportPlace } from '../bytes/report-error.ts'

const BACKSLASH = 0x5c

/**
 * Decodes a JSON string, given with its quotes.
 *
 * Errors: VEL_COV_ENCODING for bytes that are no UTF-8; none else on bytes that the walker let pass.
 */
export function decodeJsonText(quoted: Uint8Array, place: ReportPlace): string {
  if (quoted.includes(BACKSLASH)) return JSON.parse(decodeUtf8(quoted, 0, quoted.length, place)) as string
  return decodeUtf8(quoted, 1, quoted.length - 1, place)
}
