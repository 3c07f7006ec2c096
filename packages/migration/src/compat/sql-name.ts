/**
 * The parts of a name as the server stores them: `Public."User"` is `public`, `User`.
 *
 * Errors: never throws.
 */
export function nameParts(name: string): readonly string[] {
  const parts = name.match(/"(?:[^"]|"")*"|[^".\s]+/gu) ?? []
  return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part.toLowerCase()))
}
