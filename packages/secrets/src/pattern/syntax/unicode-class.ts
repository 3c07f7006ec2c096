import { allBytes, bytesOf, noBytes } from '../byte-set.ts'
import type { ByteSet } from '../pattern.ts'
import { foldOrbit } from './fold.ts'

/**
 * Finds the bytes whose Latin-1 character has a Unicode category or script (`Lu`, `Greek`).
 *
 * Shape:  null: there is no such category or script. Case and underscores of the name do not count, as in Go since 1.25.
 *         With `isFolded`, also the bytes that are the same letter as one that has it.
 */
export function unicodeClass(name: string, isFolded: boolean): ByteSet | null {
  const canonical = name.toLowerCase().replace(/[_ -]/g, '')
  if (canonical === 'any') return allBytes()
  if (canonical === 'ascii') return bytesOf([0, 0x7f])
  if (canonical === 'assigned') return allBytes()
  const member = memberTest(name)
  if (member === null) return null
  const set = noBytes()
  for (let byte = 0; byte < 256; byte += 1) {
    const runes = isFolded ? foldOrbit(byte) : [byte]
    if (runes.some((rune) => member.test(String.fromCodePoint(rune)))) set[byte] = 1
  }
  return set
}

/** The engine's own Unicode tables answer for one rune; only the names of Go are let through to it. */
function memberTest(name: string): RegExp | null {
  const words = name.split(/[_ -]/).filter((word) => word !== '')
  for (const spelling of [words.map(titled).join('_'), titled(words.join(''))]) {
    const category = spelling === 'Lc' ? 'LC' : spelling
    const test =
      propertyTest(`General_Category=${category}`) ??
      (isShortScript(spelling) ? null : propertyTest(`Script=${spelling}`))
    if (test !== null) return test
  }
  return null
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

/** JavaScript also knows scripts by their four-letter codes (`Grek`), Go does not. */
function isShortScript(spelling: string): boolean {
  return spelling.length === 4 && !FOUR_LETTER_SCRIPTS.has(spelling)
}

const FOUR_LETTER_SCRIPTS: ReadonlySet<string> = new Set([
  'Ahom',
  'Cham',
  'Kawi',
  'Lisu',
  'Modi',
  'Newa',
  'Thai',
  'Toto',
])

function propertyTest(property: string): RegExp | null {
  if (!/^\w+=\w+$/.test(property)) return null
  try {
    return new RegExp(`^\\p{${property}}$`, 'u')
  } catch {
    // Not a name of this property; null is the caller's to report.
    return null
  }
}
