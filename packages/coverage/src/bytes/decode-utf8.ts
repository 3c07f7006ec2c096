import { excerpt, type ReportPlace, reportError } from './report-error.ts'

/** The part of the WHATWG Encoding Standard that every host of ours has. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Decodes UTF-8.
 *
 * Errors: VEL_COV_ENCODING when the bytes are not UTF-8: a name that cannot be read cannot be matched to a file.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number, place: ReportPlace): string {
  try {
    return decoder.decode(bytes.subarray(start, end))
  } catch {
    throw reportError('VEL_COV_ENCODING', place, `holds a name that is not UTF-8 ("${excerpt(bytes, start, end)}")`)
  }
}
