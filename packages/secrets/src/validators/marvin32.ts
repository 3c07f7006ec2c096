/** A 64-bit seed, as its two halves. */
export interface MarvinSeed {
  readonly low: number
  readonly high: number
}

/**
 * The seed that Microsoft derives from a name of eight characters: its bytes, the first of them the highest.
 *
 * Source: `ComputeHisV1ChecksumSeed` in github.com/microsoft/security-utilities.
 */
export function marvinSeed(name: string): MarvinSeed {
  return { high: word(name, 0), low: word(name, 4) }
}

/**
 * The Marvin checksum of bytes, its two halves folded into one: what Microsoft puts into its identifiable keys.
 *
 * Shape:  an unsigned 32-bit number. Never throws.
 * Source: github.com/microsoft/SymCrypt lib/marvin32.c; its self-test (seed d53cd9cecd0893b7, `abc` gives 22c74339492769bf) is ours.
 */
export function marvin32(bytes: Uint8Array, seed: MarvinSeed): number {
  const state = new Uint32Array([seed.low, seed.high])
  const whole = bytes.length & ~3
  for (let at = 0; at < whole; at += 4) mix(state, littleEndian(bytes, at, 4))
  const rest = bytes.length - whole
  mix(state, (littleEndian(bytes, whole, rest) | (0x80 << (8 * rest))) >>> 0)
  mix(state, 0)
  return ((state[0] ?? 0) ^ (state[1] ?? 0)) >>> 0
}

function mix(state: Uint32Array, value: number): void {
  let low = ((state[0] ?? 0) + value) | 0
  let high = state[1] ?? 0
  high ^= low
  low = rotate(low, 20)
  low = (low + high) | 0
  high = rotate(high, 9)
  high ^= low
  low = rotate(low, 27)
  low = (low + high) | 0
  high = rotate(high, 19)
  state[0] = low
  state[1] = high
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function littleEndian(bytes: Uint8Array, from: number, count: number): number {
  let value = 0
  for (let at = 0; at < count; at += 1) value |= (bytes[from + at] ?? 0) << (8 * at)
  return value >>> 0
}

function word(name: string, from: number): number {
  let value = 0
  for (let at = from; at < from + 4; at += 1) value = ((value << 8) | name.charCodeAt(at)) >>> 0
  return value
}
