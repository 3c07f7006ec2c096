/** Reads bytes as latin-1: one character per byte. Hosts have quicker ones than `latin1Of`. */
export type Latin1Reader = (bytes: Uint8Array) => string

const CHUNK = 8192

/** Reads bytes as latin-1 without any help of the host. */
export function latin1Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // Typed arrays are array-like, which `apply` takes; a spread is several times slower.
    parts.push(String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as unknown as number[]))
  }
  return parts.join('')
}
