import { bytesOf, complement, noBytes, union } from '../byte-set.ts'
import type { ByteSet } from '../pattern.ts'
import type { Cursor } from './cursor.ts'
import { foldRange, foldSet } from './fold.ts'
import { PERL_CLASSES, POSIX_CLASSES } from './named-class.ts'
import { parseEscape } from './parse-escape.ts'
import { unicodeClass } from './unicode-class.ts'

/**
 * Takes a bracket class.
 *
 * Shape:  the bytes it accepts, each byte of 128–255 being the Latin-1 character of its number; what lies above is left out. A negated
 *         class is what is left of the 256 bytes.
 * Errors: VEL_SECRETS_PATTERN for a range the wrong way round, an unknown name, a missing `]`, and a character beyond ASCII written as
 *         itself: in UTF-8 it is more than one byte, so that no class of bytes can hold it.
 */
export function parseClass(cursor: Cursor, isFolded: boolean): ByteSet {
  const from = cursor.at
  cursor.at += 1
  const isNegated = cursor.skip('^')
  let set = noBytes()
  for (let isFirst = true; isFirst || !cursor.sees(']'); isFirst = false) {
    if (cursor.isAtEnd) {
      throw cursor.refuse(from, { problem: 'has no closing bracket', fix: 'Add ], or write \\[ for a bracket itself.' })
    }
    const named = parsePosixClass(cursor, isFolded) ?? parseEscapedClass(cursor, isFolded)
    set = union(set, named ?? parseRange(cursor, isFolded))
  }
  cursor.at += 1
  return isNegated ? complement(set) : set
}

/**
 * Takes `\d`, `\S`, `\pL`, `\P{Greek}`, `\p{^Lu}` or nothing.
 *
 * Shape:  null: something else stands here.
 * Errors: VEL_SECRETS_PATTERN for a category or script that does not exist.
 */
export function parseEscapedClass(cursor: Cursor, isFolded: boolean): ByteSet | null {
  if (!cursor.sees('\\')) return null
  const letter = cursor.peek(1)
  const perl = PERL_CLASSES.get(letter.toLowerCase())
  if (perl !== undefined) {
    cursor.at += 2
    return PERL_CLASSES.has(letter) ? perl : complement(perl)
  }
  if (letter !== 'p' && letter !== 'P') return null
  const from = cursor.at
  const written = /^\\[pP](?:\{([^}]*)\}|([^{]))/su.exec(cursor.source.slice(from))
  cursor.at += written?.[0].length ?? 2
  const name = written?.[1] ?? written?.[2] ?? ''
  const set = unicodeClass(name.replace(/^\^/, ''), isFolded)
  if (set === null) {
    throw cursor.refuse(from, {
      problem: 'names no Unicode category or script',
      fix: 'Write a category such as \\p{Lu} or a script such as \\p{Greek}.',
    })
  }
  return (letter === 'P') !== name.startsWith('^') ? complement(set) : set
}

function parsePosixClass(cursor: Cursor, isFolded: boolean): ByteSet | null {
  const end = cursor.sees('[:') ? cursor.source.indexOf(':]', cursor.at + 2) : -1
  if (end < 0) return null
  const from = cursor.at
  const name = cursor.source.slice(from + 2, end)
  cursor.at = end + 2
  const set = POSIX_CLASSES.get(name.replace(/^\^/, ''))
  if (set === undefined) {
    throw cursor.refuse(from, {
      problem: 'names no POSIX class',
      fix: `Write one of ${[...POSIX_CLASSES.keys()].map((known) => `[:${known}:]`).join(' ')}, or \\[ for a bracket itself.`,
    })
  }
  const folded = isFolded ? foldSet(set) : set
  return name.startsWith('^') ? complement(folded) : folded
}

function parseRange(cursor: Cursor, isFolded: boolean): ByteSet {
  const from = cursor.at
  const low = parseClassRune(cursor)
  const isRange = cursor.sees('-') && cursor.at + 1 < cursor.source.length && cursor.peek(1) !== ']'
  if (isRange) cursor.at += 1
  const high = isRange ? parseClassRune(cursor) : low
  if (high < low) {
    throw cursor.refuse(from, {
      problem: 'is a range from high to low',
      fix: 'Swap its ends, or write \\- for a hyphen.',
    })
  }
  return isFolded ? foldRange(low, high) : bytesOf([low, high])
}

function parseClassRune(cursor: Cursor): number {
  const from = cursor.at
  if (cursor.sees('\\')) return parseEscape(cursor)
  if (cursor.isAtEnd) {
    throw cursor.refuse(from, { problem: 'misses the end of a range', fix: 'Close the class with ].' })
  }
  const rune = cursor.takeRune()
  if (rune >= 0x80) {
    throw cursor.refuse(from, {
      problem: 'is more than one byte in UTF-8 and cannot be in a class of bytes',
      fix: 'Take it out of the class as a choice, (?:[a-z]|é), or name bytes, [\\x80-\\xFF].',
    })
  }
  return rune
}
