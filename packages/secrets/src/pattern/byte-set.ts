import type { ByteSet } from './pattern.ts'

/** Makes the set without a byte. */
export function noBytes(): ByteSet {
  return new Uint8Array(256)
}

/** Makes the set of every byte. */
export function allBytes(): ByteSet {
  return new Uint8Array(256).fill(1)
}

/** Makes the set of the bytes of the given ranges, both ends included; what lies above 255 is left out. */
export function bytesOf(...ranges: readonly (readonly [number, number])[]): ByteSet {
  const set = noBytes()
  for (const [low, high] of ranges) {
    if (low <= 255) set.fill(1, low, Math.min(high, 255) + 1)
  }
  return set
}

/** Makes the set of the bytes that are not in `set`. */
export function complement(set: ByteSet): ByteSet {
  return set.map((flag) => 1 - flag)
}

/** Makes the set of the bytes that are in one of the sets. */
export function union(...sets: readonly ByteSet[]): ByteSet {
  const all = noBytes()
  for (const set of sets) {
    for (let byte = 0; byte < 256; byte += 1) if (set[byte] === 1) all[byte] = 1
  }
  return all
}

/** Tells whether a byte is in both sets. */
export function overlaps(left: ByteSet, right: ByteSet): boolean {
  for (let byte = 0; byte < 256; byte += 1) if (left[byte] === 1 && right[byte] === 1) return true
  return false
}

/** Tells whether both sets hold the same bytes. */
export function isSameSet(left: ByteSet, right: ByteSet): boolean {
  for (let byte = 0; byte < 256; byte += 1) if (left[byte] !== right[byte]) return false
  return true
}

/** Lists the bytes of a set, ascending. */
export function membersOf(set: ByteSet): readonly number[] {
  const members: number[] = []
  for (let byte = 0; byte < 256; byte += 1) if (set[byte] === 1) members.push(byte)
  return members
}

/** Lists the runs of neighbouring bytes of a set, ascending, both ends included. */
export function rangesOf(set: ByteSet): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  for (let byte = 0; byte < 256; byte += 1) {
    if (set[byte] !== 1) continue
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === byte - 1) last[1] = byte
    else ranges.push([byte, byte])
  }
  return ranges
}
