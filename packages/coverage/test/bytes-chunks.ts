/** Cuts bytes at the given positions, reusing one buffer, as the port may. */
export async function* chunksOf(bytes: Uint8Array, cuts: readonly number[] = []): AsyncIterable<Uint8Array> {
  const shared = new Uint8Array(bytes.length)
  let from = 0
  for (const cut of [...cuts, bytes.length]) {
    const to = Math.min(Math.max(cut, from), bytes.length)
    shared.set(bytes.subarray(from, to))
    yield shared.subarray(0, to - from)
    shared.fill(0xee)
    from = to
  }
}

/** UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
