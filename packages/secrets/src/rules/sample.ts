/**
 * Joins the parts of an example token. Examples are written in parts, so that no scanner, ours among them, takes a rule's own
 * source for a leak: `sample('ghp', '_', …)`.
 */
export function sample(...parts: readonly string[]): string {
  return parts.join('')
}

/**
 * Makes a random-looking text that is the same on every run.
 *
 * Shape:  `length` characters out of `alphabet`; another `seed` gives another text.
 */
export function noise(alphabet: string, length: number, seed = 1): string {
  let state = (seed * 2654435761) >>> 0
  let text = ''
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    text += alphabet[(state >>> 8) % alphabet.length]
  }
  return text
}

/** The alphabets of tokens. */
export const DIGITS = '0123456789'
export const LOWER = 'abcdefghijklmnopqrstuvwxyz'
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const HEX = '0123456789abcdef'
export const BASE62 = `${DIGITS}${UPPER}${LOWER}`
export const BASE64 = `${UPPER}${LOWER}${DIGITS}+/`
export const BASE64URL = `${UPPER}${LOWER}${DIGITS}-_`
export const BASE32 = `${UPPER}234567`
