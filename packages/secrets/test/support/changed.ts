/** The text with the character at `at` replaced by another of its kind. */
export function changed(text: string, at: number): string {
  const old = text.charAt(at)
  const other = /[0-9]/.test(old)
    ? old === '5'
      ? '6'
      : '5'
    : /[a-z]/.test(old)
      ? old === 'q'
        ? 'p'
        : 'q'
      : old === 'Q'
        ? 'P'
        : 'Q'
  return text.slice(0, at) + other + text.slice(at + 1)
}
