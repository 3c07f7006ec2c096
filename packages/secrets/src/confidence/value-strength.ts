import { rarity } from './rarity.ts'
import { shannonEntropy } from './shannon-entropy.ts'

/**
 * How a value looks: machine-made; chosen by a person with marks or digits in it; or like words and identifiers only.
 */
export type ValueStrength = 'random' | 'mixed' | 'word'

const MIN_RANDOM_LENGTH = 16
const MIN_RANDOM_RARITY = 6.2
const MIN_MIXED_RARITY = 4.55
/** For letters with digits, which identifiers have seldom. */
const MIN_DIGITS_RARITY = 3.9
/** For digits with letters of both cases or with marks. */
const MIN_KINDS_RARITY = 3.4
/** For letters of both cases, which identifiers are. */
const MIN_LETTERS_RARITY = 5.6
const IDENTIFIER = /[A-Za-z]_[A-Za-z]|[a-z][A-Z][a-z]+[A-Z]|^[a-z]+[-.]/

/**
 * Tells machine-made values from words.
 *
 * Shape:  `random` from 16 characters on: mixed letters and digits that cost 6.2 bits a character, or hex digits of an entropy that
 *         random ones have. `mixed`: letters with digits, marks or both cases, unlike an identifier.
 * Errors: never throws.
 */
export function valueStrength(secret: string): ValueStrength {
  const bits = rarity(secret)
  const hasDigit = /[0-9]/.test(secret)
  const hasLetter = /[A-Za-z]/.test(secret)
  if (secret.length >= MIN_RANDOM_LENGTH && !/\s/.test(secret)) {
    if (/^(?:[0-9a-f-]+|[0-9A-F-]+)$/.test(secret)) {
      if (hasDigit && hasLetter && shannonEntropy(secret) >= 2.9) return 'random'
    } else if (bits >= MIN_RANDOM_RARITY && (hasDigit || bits >= 7)) return 'random'
  }
  const kinds = [hasDigit, /[a-z]/.test(secret), /[A-Z]/.test(secret), /[^0-9A-Za-z_.\- ]/.test(secret)].filter(
    Boolean,
  ).length
  if (kinds < 2) return 'word'
  if (kinds > 2 && hasDigit && secret.length < 24 && bits >= MIN_KINDS_RARITY && !IDENTIFIER.test(secret))
    return 'mixed'
  if (hasDigit && hasLetter && bits >= MIN_DIGITS_RARITY && !IDENTIFIER.test(secret)) return 'mixed'
  if (/[!@#$%^&*+~?]/.test(secret) && hasLetter && bits >= MIN_DIGITS_RARITY && !/\s/.test(secret)) return 'mixed'
  const isLetters = /^[A-Za-z]+$/.test(secret)
  return bits >= (isLetters ? MIN_LETTERS_RARITY : MIN_MIXED_RARITY) ? 'mixed' : 'word'
}
