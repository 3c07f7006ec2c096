/** Keeps the last bytes of what was added. */
export interface Tail {
  add(chunk: Uint8Array): void
  /** UTF-8; starts with `…` when something was dropped. */
  text(): string
}

/** Makes a tail that keeps `maxBytes`. */
export function createTail(maxBytes: number): Tail {
  let kept: Buffer = Buffer.alloc(0)
  let isCut = false
  return {
    add: (chunk) => {
      const joined = Buffer.concat([kept, chunk])
      isCut ||= joined.length > maxBytes
      kept = joined.subarray(Math.max(0, joined.length - maxBytes))
    },
    text: () => (isCut ? '…' : '') + kept.toString('utf8'),
  }
}
