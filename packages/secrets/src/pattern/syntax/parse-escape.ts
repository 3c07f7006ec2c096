import type { Cursor } from './cursor.ts'

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['v', 0x0b],
])

/**
 * Takes an escape that stands for one rune: `\n`, `\.`, `\x7F`, `\x{10FFFF}`, `\123`, `\0`.
 *
 * Errors: VEL_SECRETS_PATTERN for backreferences and for escapes that Go does not know.
 */
export function parseEscape(cursor: Cursor): number {
  const from = cursor.at
  cursor.at += 1
  if (cursor.isAtEnd) {
    throw cursor.refuse(from, { problem: 'is a backslash without anything behind', fix: 'Write \\\\ for a backslash.' })
  }
  const rune = cursor.takeRune()
  const letter = String.fromCodePoint(rune)
  if (letter >= '0' && letter <= '7' && (letter === '0' || /[0-7]/.test(cursor.peek())))
    return octal(cursor, rune - 0x30)
  if (letter === 'x') return hex(cursor, from)
  const control = CONTROLS.get(letter)
  if (control !== undefined) return control
  if (rune < 0x80 && !/[0-9A-Za-z]/.test(letter)) return rune
  throw cursor.refuse(from, unknownEscape(letter))
}

function octal(cursor: Cursor, first: number): number {
  let value = first
  for (let digits = 1; digits < 3 && /[0-7]/.test(cursor.peek()); digits += 1)
    value = value * 8 + cursor.takeRune() - 0x30
  return value
}

function hex(cursor: Cursor, from: number): number {
  const digits = /^(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/.exec(cursor.source.slice(cursor.at, cursor.at + 64))
  const value = digits === null ? Number.NaN : Number.parseInt(digits[1] ?? digits[2] ?? '', 16)
  if (digits === null || !(value <= 0x10ffff)) {
    throw cursor.refuse(from, {
      problem: 'is no hexadecimal escape up to 10FFFF',
      fix: 'Write two digits (\\x7F) or digits in braces (\\x{7F}).',
    })
  }
  cursor.at += digits[0].length
  return value
}

function unknownEscape(letter: string): { readonly problem: string; readonly fix: string } {
  if (/[1-9]/.test(letter)) {
    return {
      problem: 'is a backreference, which RE2 does not have',
      fix: 'Write out what the group may hold once more, or \\x and two digits for a character by its number.',
    }
  }
  if (letter === 'C') {
    return { problem: 'is a single byte, which Go refuses', fix: 'Write (?s:.): here it takes one byte.' }
  }
  if (letter === 'Z') return { problem: 'is unknown to RE2', fix: 'Write \\z for the end of the text, or (?:\\n?\\z).' }
  return {
    problem: 'is an escape that RE2 does not know',
    fix: `Write ${JSON.stringify(letter)} without the backslash if the character itself is meant.`,
  }
}
