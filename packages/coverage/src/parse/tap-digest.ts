import type { Codec } from '@velocity/ports'

/** A stream that digests what is read from it. */
export interface DigestTap {
  readonly chunks: AsyncIterable<Uint8Array>
  /** The digest of all bytes; call it once the stream was read to its end. */
  finish(): Promise<{ readonly hex: string; readonly sizeBytes: number }>
}

/**
 * Lets a digest listen in on a stream, chunk by chunk: nothing is kept, and a chunk is digested before the next one is read.
 *
 * Errors: `finish` throws a plain `Error`, a bug of ours, when the stream was not read to its end. Errors of the stream and of
 *         the digest reach who reads `chunks`.
 */
export function tapDigest(chunks: AsyncIterable<Uint8Array>, codec: Codec): DigestTap {
  const handoff = createHandoff()
  const digest = codec.sha256Stream(handoff.values)
  // Whoever reads the stream sees its failure; nobody may be left to look at this promise.
  digest.catch(() => undefined)
  let isRead = false
  async function* listen(): AsyncIterable<Uint8Array> {
    try {
      for await (const chunk of chunks) {
        const isTaken = handoff.put(chunk)
        yield chunk
        await Promise.race([isTaken, digest])
      }
      isRead = true
    } finally {
      handoff.end()
    }
  }
  return {
    chunks: listen(),
    async finish() {
      if (!isRead) throw new Error('the report was digested before it was read to its end')
      return await digest
    },
  }
}

interface Handoff {
  readonly values: AsyncIterable<Uint8Array>
  /** Resolves when the value has been used and the next one is asked for. */
  put(value: Uint8Array): Promise<void>
  end(): void
}

/** Passes single values from a producer to one consumer. */
function createHandoff(): Handoff {
  let slot = Promise.withResolvers<Uint8Array | null>()
  let used = Promise.withResolvers<void>()
  async function* take(): AsyncIterable<Uint8Array> {
    for (;;) {
      const value = await slot.promise
      if (value === null) return
      yield value
      slot = Promise.withResolvers()
      used.resolve()
    }
  }
  return {
    values: take(),
    put(value) {
      used = Promise.withResolvers()
      slot.resolve(value)
      return used.promise
    },
    end: () => slot.resolve(null),
  }
}
