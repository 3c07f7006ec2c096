/** A message of the protocol, or a part of one that nobody needs whole. */
export interface Piece {
  readonly type: string
  readonly bytes: Buffer
  readonly isWhole: boolean
}

/** A message that has to be whole and is longer than this is refused. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024
const HEADER_BYTES = 5

/**
 * Cuts a stream into messages: those of the types in `collected` come whole, of others what is there goes on at once.
 *
 * Errors: throws for a message that is no message, or that is longer than 32 MiB and has to be whole.
 */
export function createMessageSplitter(collected: string): (chunk: Buffer) => readonly Piece[] {
  let waiting: Buffer[] = []
  let waitingBytes = 0
  // How many bytes have to be there before something can be said.
  let needed = HEADER_BYTES
  let passing: { readonly type: string; left: number } | null = null

  const next = (whole: Buffer): { readonly piece: Piece; readonly length: number } | null => {
    if (passing !== null) {
      const bytes = whole.subarray(0, passing.left)
      passing.left -= bytes.length
      const { type } = passing
      if (passing.left === 0) passing = null
      return { piece: { type, bytes, isWhole: false }, length: bytes.length }
    }
    needed = HEADER_BYTES
    if (whole.length < HEADER_BYTES) return null
    const type = String.fromCharCode(whole.readUInt8(0))
    const length = whole.readUInt32BE(1) + 1
    if (length < HEADER_BYTES) throw new Error('a message is shorter than its header')
    if (length <= whole.length) return { piece: { type, bytes: whole.subarray(0, length), isWhole: true }, length }
    if (collected.includes(type)) {
      if (length > MAX_MESSAGE_BYTES) throw new Error(`a message of ${length} bytes is too long`)
      needed = length
      return null
    }
    passing = { type, left: length }
    return next(whole)
  }

  return (chunk) => {
    waiting.push(chunk)
    waitingBytes += chunk.length
    if (waitingBytes < needed) return []
    let whole = waiting.length === 1 ? chunk : Buffer.concat(waiting)
    const pieces: Piece[] = []
    while (whole.length > 0) {
      const found = next(whole)
      if (found === null) break
      pieces.push(found.piece)
      whole = whole.subarray(found.length)
    }
    if (whole.length === 0) needed = passing === null ? HEADER_BYTES : 1
    waiting = whole.length === 0 ? [] : [whole]
    waitingBytes = whole.length
    return pieces
  }
}
