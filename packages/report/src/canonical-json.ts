/** Writes canonical JSON (RFC 8785). */
export function canonicalJson(value: unknown): string {
  throw new Error(`being written ${typeof value}`)
}
