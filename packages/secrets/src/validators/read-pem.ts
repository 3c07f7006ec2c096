import { decodeBase64 } from './decode-base64.ts'

/** A block of PEM, of which there may only be a part. */
export interface PemBlock {
  /** What stands behind `BEGIN`: `RSA PRIVATE KEY`. */
  readonly label: string
  /** Whether a header says so (`Proc-Type: 4,ENCRYPTED`). */
  readonly isEncrypted: boolean
  /** null: there is no line `END`. */
  readonly body: string | null
  /** null: not base64, or there is something else among it. */
  readonly bytes: Uint8Array | null
  /** What stands behind `=` on a line of its own, as OpenPGP ends its armour. */
  readonly checksum: string | null
}

const BEGIN = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----/
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY/
const RUN = /^[\s"'`#>|]*([0-9A-Za-z+/]*={0,2})/
/** What source code puts behind a line of it: quotes, commas, a plus. */
const TAIL = /^[\s"'`,;.+\\]*$/
const HEADER = /^[\s"'`#>|]*[A-Za-z][0-9A-Za-z-]*: /
const CHECKSUM = /^[\s"'`#>|]*=([0-9A-Za-z+/]{4})[\s"'`,;.+\\]*$/

/**
 * Reads the first private key in PEM of a text, also where it was indented, quoted, or written with `\n` for line ends.
 *
 * Shape:  null when there is no line `BEGIN … PRIVATE KEY`.
 * Errors: never throws. Linear.
 * Source: RFC 7468; RFC 1421 section 4.6 (headers); RFC 4880 section 6.2 (armour).
 */
export function readPem(text: string): PemBlock | null {
  const begin = BEGIN.exec(text)
  if (begin === null) return null
  const label = begin[1] ?? ''
  const rest = text.slice(begin.index + begin[0].length)
  const end = END.exec(rest)
  if (end === null) return { label, isEncrypted: false, body: null, bytes: null, checksum: null }
  const lines = rest.slice(0, end.index).split(/\\r\\n|\\n|\\r|[\r\n]/)
  const headers = lines.filter((line) => HEADER.test(line))
  const checksum = lines.map((line) => CHECKSUM.exec(line)?.[1]).find((found) => found !== undefined) ?? null
  const runs = lines.filter((line) => !HEADER.test(line) && !CHECKSUM.test(line)).map(runOf)
  const body = runs.join('')
  return {
    label,
    isEncrypted: headers.some((line) => line.includes('ENCRYPTED')),
    body,
    bytes: runs.includes(null) ? null : decodeBase64(body),
    checksum,
  }
}

/** The base64 of a line; null when something else is on it. Two steps, because one expression would take quadratic time. */
function runOf(line: string): string | null {
  if (TAIL.test(line)) return ''
  const match = RUN.exec(line)
  return match !== null && TAIL.test(line.slice(match[0].length)) ? (match[1] ?? '') : null
}
