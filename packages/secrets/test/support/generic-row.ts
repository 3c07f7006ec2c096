import type { Confidence } from '../../src/rules/rule.ts'
import { BASE62, BASE64, BASE64URL, HEX, noise } from '../../src/rules/sample.ts'

/**
 * A text that holds a secret where `§` stands, so that no line of the corpus is a leak by itself.
 *
 * Shape: name of the row, path, text, secret, the least confidence that it must be found with.
 */
export type PositiveRow = readonly [name: string, path: string, text: string, secret: string, least: Confidence]

/** A text in which nothing may be found; `most` says what may be found after all (`low` informs and stops nobody). */
export type NegativeRow = readonly [name: string, path: string, text: string, most?: Confidence]

/** Random-looking parts of rows. */
export const hex = (length: number, seed = 11): string => noise(HEX, length, seed)
export const base62 = (length: number, seed = 12): string => noise(BASE62, length, seed)
export const base64 = (length: number, seed = 13): string => noise(BASE64, length, seed)
export const base64url = (length: number, seed = 14): string => noise(BASE64URL, length, seed)
