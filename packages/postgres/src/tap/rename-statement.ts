import { message, text, textsOf } from './messages.ts'
import type { Piece } from './split-messages.ts'

/** Puts a prefix before the name of a prepared statement, where a message has one: two connections may use the same. */
export function renameStatement({ type, bytes }: Piece, prefix: string): Buffer {
  const renamed = (name: string): Buffer => text(name === '' ? '' : prefix + name)
  if (type === 'P') {
    const [name = ''] = textsOf(bytes, 5, 1)
    return message('P', renamed(name), bytes.subarray(5 + Buffer.byteLength(name) + 1))
  }
  if (type === 'B') {
    const [portal = '', name = ''] = textsOf(bytes, 5, 2)
    const end = 5 + Buffer.byteLength(portal) + 1 + Buffer.byteLength(name) + 1
    return message('B', text(portal), renamed(name), bytes.subarray(end))
  }
  if ((type === 'D' || type === 'C') && bytes[5] === 'S'.charCodeAt(0)) {
    const [name = ''] = textsOf(bytes, 6, 1)
    return message(type, Buffer.from('S'), renamed(name))
  }
  return bytes
}
