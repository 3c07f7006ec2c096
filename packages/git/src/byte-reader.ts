/** Takes a stream apart at places that its own text names. Errors: throws when it ends too early: a bug of ours, or of git. */
export interface ByteReader {
  /** Up to the next line feed, without it, in latin-1. */
  line(): Promise<string>
  /** null when not kept. */
  bytes(count: number, isKept: boolean): Promise<Uint8Array | null>
  /** Waits for the end of the stream, so that how the process ended is known. */
  close(): Promise<void>
}

/** Reads a stream of chunks. */
export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  const more = async (): Promise<void> => {
    const next = await iterator.next()
    if (next.done === true) throw new Error('git cat-file ended before its last object')
    rest = next.value
  }
  const take = async (count: number, use: (part: Uint8Array) => void): Promise<void> => {
    for (let left = count; left > 0; ) {
      if (rest.length === 0) await more()
      const part = rest.subarray(0, left)
      use(part)
      rest = rest.subarray(part.length)
      left -= part.length
    }
  }
  return {
    line: async () => {
      let line = ''
      for (;;) {
        if (rest.length === 0) await more()
        const end = rest.indexOf(10)
        line += Buffer.from(end === -1 ? rest : rest.subarray(0, end)).toString('latin1')
        rest = end === -1 ? rest.subarray(rest.length) : rest.subarray(end + 1)
        if (end !== -1) return line
      }
    },
    bytes: async (count, isKept) => {
      const kept = isKept ? new Uint8Array(count) : null
      let at = 0
      await take(count, (part) => {
        kept?.set(part, at)
        at += part.length
      })
      return kept
    },
    close: async () => {
      await iterator.next()
    },
  }
}
