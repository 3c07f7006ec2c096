/** Lends buffers and takes them back, so that millions of objects need few allocations. */
export interface BufferPool {
  /** A buffer of at least `size` bytes, with whatever it held before. */
  take(size: number): Buffer
  give(buffer: Buffer): void
}

const SMALLEST_BITS = 12
const KEPT_BYTES = 64 * 1024 * 1024

/** Makes a pool; it keeps at most 64 MiB that nobody uses. */
export function createBufferPool(): BufferPool {
  const free: Buffer[][] = Array.from({ length: 32 }, () => [])
  let kept = 0
  return {
    take: (size) => {
      const bits = Math.max(SMALLEST_BITS, 32 - Math.clz32(Math.max(1, size) - 1))
      const buffer = free[bits]?.pop()
      if (buffer === undefined) return Buffer.allocUnsafeSlow(2 ** bits)
      kept -= buffer.length
      return buffer
    },
    give: (buffer) => {
      if (kept + buffer.length > KEPT_BYTES) return
      kept += buffer.length
      free[31 - Math.clz32(buffer.length)]?.push(buffer)
    },
  }
}
