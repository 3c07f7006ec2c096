/** Whether a text is one character over and over, as placeholders are. An empty text is. */
export function isOneCharacter(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== text.charCodeAt(0)) return false
  }
  return true
}
