import type { Readable } from 'node:stream'

/** Chunks of a stream, joined while nobody asks for them. */
export interface ChunkQueue {
  /** What has come since the last call, null at the end of the stream, 'late' when nothing came in time. */
  next(timeoutMs: number): Promise<Uint8Array | null | 'late'>
}

/** Units: bytes that are held before the stream has to wait. */
const HELD_BYTES = 1024 * 1024

/**
 * Reads a stream ahead, so that many small chunks cost a busy reader one step.
 *
 * Shape: at most about 1 MiB is held; until it is asked for the stream waits.
 */
export function createChunkQueue(stream: Readable): ChunkQueue {
  let held: Buffer[] = []
  let heldBytes = 0
  let isOver = false
  let wake = (): void => {}
  stream.on('data', (chunk: Buffer) => {
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes >= HELD_BYTES) stream.pause()
    wake()
  })
  stream.on('close', () => {
    isOver = true
    wake()
  })
  const take = (): Uint8Array => {
    const [only] = held
    const chunk = held.length === 1 && only !== undefined ? only : Buffer.concat(held)
    held = []
    heldBytes = 0
    stream.resume()
    return chunk
  }
  const wait = (timeoutMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs)
      wake = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
  return {
    next: async (timeoutMs) => {
      if (held.length === 0 && !isOver && !(await wait(timeoutMs))) return 'late'
      return held.length === 0 ? null : take()
    },
  }
}
