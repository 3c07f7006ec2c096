import type { Assertion } from '../../pattern/node.ts'

/** Whether an assertion holds at a byte. Words are of ASCII letters, digits and `_`; lines end with a line feed alone. */
export function holdsAt(place: Assertion, text: string, at: number): boolean {
  switch (place) {
    case 'text-start':
      return at === 0
    case 'text-end':
      return at === text.length
    case 'line-start':
      return at === 0 || text.charCodeAt(at - 1) === 10
    case 'line-end':
      return at === text.length || text.charCodeAt(at) === 10
    case 'word-boundary':
      return isWord(text, at - 1) !== isWord(text, at)
    case 'no-word-boundary':
      return isWord(text, at - 1) === isWord(text, at)
  }
}

function isWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const code = text.charCodeAt(at)
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
}
