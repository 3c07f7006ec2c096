import { isOneCharacter } from './is-one-character.ts'

const WORDS: ReadonlySet<string> = new Set([
  'changeit',
  'changeme',
  'example',
  'mypassword',
  'pass',
  'passwd',
  'password',
  'pw',
  'pwd',
  'redacted',
  'secret',
  'token',
  'yourpassword',
  'your_password',
  'your-password',
])

/**
 * Whether a password is none: a variable, a template, a mask or the word for it.
 *
 * Shape: `$VAR`, `${…}`, `{{…}}`, `{…}`, `<…>`, `[…]`, `%(…)s`, `%VAR%`, `%s`, `#{…}`, one character over and over, `password`.
 */
export function isTemplate(password: string): boolean {
  const text = safelyDecoded(password)
  if (WORDS.has(text.toLowerCase()) || (text.length > 2 && isOneCharacter(text))) return true
  const [first = '', last = ''] = [text.charAt(0), text.charAt(text.length - 1)]
  const isBracketed = ['{}', '<>', '[]', '()', '%%'].includes(first + last) && text.length > 2
  return isBracketed || /^(?:\$[{(]|\$[A-Za-z_]+$|\$[A-Z_][0-9A-Z_]*$|[#@]\{|\{\{|%\(|%[sdv]$)/.test(text)
}

/** The usual escapes of brackets, so that `%7Bpassword%7D` is seen through. */
function safelyDecoded(text: string): string {
  return text.replace(/%(?:7b|7d|3c|3e|24|5b|5d)/gi, (triplet) =>
    String.fromCharCode(Number.parseInt(triplet.slice(1), 16)),
  )
}
