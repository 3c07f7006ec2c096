import { Gunzip, Inflate } from 'fflate'
import type { ArchiveBudget } from './archive-budget.ts'
import type { ArchiveSkip } from './archive-entry.ts'

/** What inflating gave, or why it was given up. */
export type Inflated = { readonly bytes: Uint8Array } | { readonly reason: ArchiveSkip }

/** Units: packed bytes that are inflated at once: even a bomb gives no more than a thousand times that before it is looked at. */
const STEP = 8 * 1024

/**
 * Inflates raw deflate or gzip (all its members) as far as the budget goes.
 *
 * Errors: never throws; a broken stream is `corrupt`.
 */
export function inflateWithin(packed: Uint8Array, format: 'deflate' | 'gzip', budget: ArchiveBudget): Inflated {
  const chunks: Uint8Array[] = []
  let size = 0
  let reason: ArchiveSkip | null = null
  let isDone = false
  function take(chunk: Uint8Array, isLast: boolean): void {
    isDone = isDone || isLast
    if (reason !== null) return
    size += chunk.length
    reason = budget.takeBytes(chunk.length, size, packed.length)
    if (reason === null) chunks.push(chunk)
    else chunks.length = 0
  }
  const stream = format === 'gzip' ? new Gunzip(take) : new Inflate(take)
  try {
    for (let at = 0; at < packed.length && reason === null; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return { reason: reason ?? 'corrupt' }
  }
  if (reason !== null) return { reason }
  return isDone ? { bytes: join(chunks, size) } : { reason: 'corrupt' }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
