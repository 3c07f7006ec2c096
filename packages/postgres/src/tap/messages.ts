import type { SqlFailure } from '@velocity/ports'

/** Makes a message of the server. */
export function message(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(type, 'latin1')
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** A text as the protocol writes it. */
export function text(value: string): Buffer {
  return Buffer.from(`${value}\0`)
}

/** A number as the protocol writes it. */
export function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

/** An error after which the connection ends. */
export function fatal(sqlState: string, words: string): Buffer {
  const fields = [`SFATAL`, `VFATAL`, `C${sqlState}`, `M${words}`].map(text)
  return message('E', ...fields, Buffer.from([0]))
}

/** The texts of a message one after another, from an offset. */
export function textsOf(bytes: Buffer, start: number, count: number): readonly string[] {
  const texts: string[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    const end = bytes.indexOf(0, at)
    if (end === -1) break
    texts.push(bytes.toString('utf8', at, end))
    at = end + 1
  }
  return texts
}

/** An ErrorResponse as an outcome. */
export function parseErrorResponse(bytes: Buffer): SqlFailure {
  const fields = new Map<string, string>()
  let at = 5
  while (at < bytes.length && bytes[at] !== 0) {
    const end = bytes.indexOf(0, at)
    if (end === -1) break
    fields.set(String.fromCharCode(bytes[at] ?? 0), bytes.toString('utf8', at + 1, end))
    at = end + 1
  }
  const position = Number(fields.get('P') ?? 0)
  return {
    sqlState: fields.get('C') ?? 'XX000',
    message: fields.get('M') ?? '',
    detail: fields.get('D') ?? null,
    hint: fields.get('H') ?? null,
    position: Number.isInteger(position) && position > 0 ? position : null,
    isLost: ['FATAL', 'PANIC'].includes(fields.get('V') ?? fields.get('S') ?? ''),
  }
}
