/**
 * Writes a pattern of every text as long as the given words, over an alphabet, that is none of them. Go RE2 has no negative lookahead;
 * with this two rules of one shape keep apart, so that a secret is found once.
 *
 * Shape:  a group without capture; the words are of equal length and over `alphabet`, of which every character stands for itself.
 * Errors: never throws.
 */
export function exceptWords(words: readonly string[], alphabet: string): string {
  const length = words[0]?.length ?? 0
  return `(?:${branches(words, alphabet, length).join('|')})`
}

function branches(words: readonly string[], alphabet: string, length: number): readonly string[] {
  if (length === 0) return []
  const heads = [...new Set(words.map((word) => word.charAt(0)))]
  const others = [...alphabet].filter((character) => !heads.includes(character))
  const free = `${oneOf(others)}${length > 1 ? `${oneOf([...alphabet])}{${length - 1}}` : ''}`
  const started = heads.flatMap((head) => {
    const tails = words.filter((word) => word.startsWith(head)).map((word) => word.slice(1))
    return branches(tails, alphabet, length - 1).map((branch) => `${oneOf([head])}${branch}`)
  })
  return [free, ...started]
}

function oneOf(characters: readonly string[]): string {
  return `[${characters.map((character) => (/[0-9A-Za-z]/.test(character) ? character : `\\${character}`)).join('')}]`
}
