import { noBytes } from '../byte-set.ts'
import type { ByteSet } from '../pattern.ts'

/**
 * Lists the runes that are the same letter as a byte when case does not count, the byte first.
 *
 * Source: Unicode simple case folding, as Go's unicode.SimpleFold walks it: ASCII, Latin-1, and the four letters outside.
 */
export function foldOrbit(byte: number): readonly number[] {
  return ORBITS[byte] ?? [byte]
}

/** Adds to a set every byte that is the same letter as one of its own. */
export function foldSet(set: ByteSet): ByteSet {
  const folded = noBytes()
  for (let byte = 0; byte < 256; byte += 1) {
    if (foldOrbit(byte).some((rune) => rune < 256 && set[rune] === 1)) folded[byte] = 1
  }
  return folded
}

/** Makes the set of the bytes that are the same letter as a rune of the range (`\x{212A}`, the Kelvin sign, is a `k`). */
export function foldRange(low: number, high: number): ByteSet {
  const folded = noBytes()
  const add = (byte: number): void => {
    for (const rune of foldOrbit(byte)) if (rune < 256) folded[rune] = 1
  }
  for (let byte = low; byte <= Math.min(high, 255); byte += 1) add(byte)
  for (const [byte, runes] of OUTSIDE) if (runes.some((rune) => low <= rune && rune <= high)) add(byte)
  return folded
}

const OUTSIDE: ReadonlyMap<number, readonly number[]> = new Map([
  [0x6b, [0x212a]],
  [0x73, [0x17f]],
  [0xb5, [0x39c, 0x3bc]],
  [0xdf, [0x1e9e]],
  [0xe5, [0x212b]],
  [0xff, [0x178]],
])

const ORBITS: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, byte) => {
  const isPair = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte < 0x80
  const isLatinPair = byte >= 0xc0 && (byte | 0x20) !== 0xf7 && (byte | 0x20) !== 0xff && byte !== 0xdf && byte !== 0xff
  const own = isPair || isLatinPair ? [byte, byte ^ 0x20] : [byte]
  return [...own, ...(OUTSIDE.get(isPair || isLatinPair ? byte | 0x20 : byte) ?? [])]
})
