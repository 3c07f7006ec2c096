import { validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

/** Units: characters: 24 words of at most eight, and room for what separates them. */
const MAX_LENGTH = 512
const COUNTS: ReadonlySet<number> = new Set([12, 15, 18, 21, 24])
const WORDS: ReadonlySet<string> = new Set(wordlist)

/**
 * Proves an English recovery phrase by its checksum.
 *
 * Shape:  12, 15, 18, 21 or 24 words of the English list, apart by spaces, commas or dashes; words of another list, or another
 *         number of them, are indeterminate. One word over and over (as in the published test vectors) opens nothing: invalid.
 * Errors: never throws.
 * Source: BIP 39, section "Generating the mnemonic"; its test vectors fit.
 */
export function bip39Mnemonic(secret: string): Validation {
  if (secret.length > MAX_LENGTH) return INDETERMINATE
  const words = secret
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  if (!COUNTS.has(words.length) || !words.every((word) => WORDS.has(word))) return INDETERMINATE
  if (new Set(words).size <= 2) return invalid('one word over and over, as in published test vectors')
  return validateMnemonic(words.join(' '), wordlist)
    ? valid(`the checksum of ${words.length} words holds`)
    : invalid('the checksum does not hold')
}
