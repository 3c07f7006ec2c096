import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { packCorrupt } from '../pack-corrupt.ts'

/** A file that is read here and there. */
export interface RandomFile {
  readonly path: string
  readonly sizeBytes: number
  /** The file's bytes from `offset`; valid until the next call. Errors: VEL_PACK_CORRUPT outside of the file. */
  view(offset: number, length: number): Buffer
  close(): void
}

const WINDOW_BYTES = 256 * 1024

/**
 * Opens a file for positional reads through windows of 256 KiB, of which the latest used stay in memory.
 *
 * Shape:  what crosses a window's border is read by itself. The windows together never hold more than `cacheBytes`.
 * Errors: those of node:fs for a file that is not there.
 */
export function openRandomFile(path: string, cacheBytes: number): RandomFile {
  const file = openSync(path, 'r')
  const sizeBytes = fstatSync(file).size
  const windows = new Map<number, Buffer>()
  const most = Math.max(2, Math.floor(cacheBytes / WINDOW_BYTES))
  let latest: Buffer = Buffer.alloc(0)
  let latestNumber = -1

  const read = (offset: number, buffer: Buffer): Buffer => {
    for (let done = 0; done < buffer.length; ) {
      const count = readSync(file, buffer, done, buffer.length - done, offset + done)
      if (count === 0) throw packCorrupt(path, `it ends at byte ${offset + done}`)
      done += count
    }
    return buffer
  }
  const load = (number: number): Buffer => {
    const known = windows.get(number)
    if (known !== undefined) {
      windows.delete(number)
      windows.set(number, known)
      return known
    }
    const start = number * WINDOW_BYTES
    const length = Math.min(WINDOW_BYTES, sizeBytes - start)
    let buffer: Buffer | undefined
    if (windows.size >= most) {
      const [oldest] = windows.keys()
      if (oldest !== undefined) {
        buffer = windows.get(oldest)
        windows.delete(oldest)
      }
    }
    const target = buffer?.length === length ? buffer : Buffer.allocUnsafeSlow(length)
    windows.set(number, read(start, target))
    return target
  }
  return {
    path,
    sizeBytes,
    view: (offset, length) => {
      if (!(offset >= 0 && length >= 0 && offset + length <= sizeBytes))
        throw packCorrupt(path, `bytes ${offset} to ${offset + length} lie outside of it`)
      const number = Math.floor(offset / WINDOW_BYTES)
      const start = offset - number * WINDOW_BYTES
      if (start + length > WINDOW_BYTES) return read(offset, Buffer.allocUnsafe(length))
      if (number !== latestNumber) {
        latest = load(number)
        latestNumber = number
      }
      return latest.subarray(start, start + length)
    },
    close: () => closeSync(file),
  }
}
