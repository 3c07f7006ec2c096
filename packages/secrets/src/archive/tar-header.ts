/** One header of a tar file. */
export interface TarHeader {
  readonly name: string
  readonly sizeBytes: number
  /** The type's character: `0` a file, `5` a folder, `x` attributes of the next one … */
  readonly type: string
}

/** Headers and contents begin at multiples of this. Units: bytes. */
export const TAR_BLOCK = 512

/** Reads the header that begins at a byte; null when there is none: its checksum does not hold. */
export function readTarHeader(bytes: Uint8Array, at: number): TarHeader | null {
  if (at + TAR_BLOCK > bytes.length) return null
  const block = bytes.subarray(at, at + TAR_BLOCK)
  const stored = octal(block, 148, 8)
  if (stored === null || stored === 0 || stored !== checksum(block)) return null
  const size = sizeOf(block)
  if (size === null) return null
  const isUstar = text(block, 257, 5) === 'ustar'
  const prefix = isUstar && block[345] !== 0 && text(block, 257, 8) !== 'ustar  ' ? text(block, 345, 155) : ''
  const name = text(block, 0, 100)
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0)
  return { name: prefix === '' ? name : `${prefix}/${name}`, sizeBytes: size, type }
}

/** The sum of all bytes of the header, with blanks for the checksum itself. */
function checksum(block: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < TAR_BLOCK; at += 1) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0)
  return sum
}

/** Octal digits, or a number in base 256 behind a set top bit. */
function sizeOf(block: Uint8Array): number | null {
  if (((block[124] ?? 0) & 0x80) === 0) return octal(block, 124, 12) ?? 0
  let size = (block[124] ?? 0) & 0x7f
  for (let at = 125; at < 136; at += 1) size = size * 256 + (block[at] ?? 0)
  return Number.isSafeInteger(size) ? size : null
}

function octal(block: Uint8Array, at: number, length: number): number | null {
  const digits = text(block, at, length).trim()
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null
}

/** latin-1 up to the first NUL. */
function text(block: Uint8Array, at: number, length: number): string {
  let out = ''
  for (let index = at; index < at + length && block[index] !== 0; index += 1)
    out += String.fromCharCode(block[index] ?? 0)
  return out
}
