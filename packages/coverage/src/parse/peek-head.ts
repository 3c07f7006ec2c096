/** A stream whose first bytes are known. */
export interface Peeked {
  /** A copy of the first bytes. */
  readonly head: Uint8Array
  /** The whole stream; read it, or call `close`. */
  readonly chunks: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/**
 * Looks at the first bytes of a stream without using them up.
 *
 * Shape:  `head` holds at most `maxBytes`.
 * Errors: those of the stream.
 */
export async function peekHead(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const kept: Uint8Array[] = []
  let size = 0
  let next = await iterator.next()
  while (next.done !== true) {
    // Chunks are reused by whoever gives them.
    kept.push(next.value.slice())
    size += next.value.length
    if (size >= maxBytes) break
    next = await iterator.next()
  }
  const head = new Uint8Array(Math.min(size, maxBytes))
  let at = 0
  for (const chunk of kept) {
    head.set(chunk.subarray(0, head.length - at), at)
    at = Math.min(head.length, at + chunk.length)
  }
  return {
    head,
    chunks: replay(kept, iterator),
    close: async () => {
      await iterator.return?.()
    },
  }
}

async function* replay(kept: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* kept
    kept.length = 0
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
