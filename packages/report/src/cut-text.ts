/**
 * Shortens a text and says by how much.
 *
 * Shape:  at most `maxChars` characters of the text, then `… (N more characters)`; never half of a surrogate pair.
 * Units:  UTF-16 code units.
 * Errors: never throws.
 */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(maxChars - 1)) && /[\udc00-\udfff]/.test(text.charAt(maxChars))
  const kept = text.slice(0, isSplit ? maxChars - 1 : maxChars)
  return `${kept}… (${text.length - kept.length} more characters)`
}
