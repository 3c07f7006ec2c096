import type { ByteSet } from '../../pattern/pattern.ts'

/** The bytes that can stand at the first places of a match: bit n of a byte's mask says whether it can stand at place n. */
export interface HeadMasks {
  readonly masks: Uint32Array
  readonly depth: number
}

/** Turns sets by place into masks by byte. Shape: 24 places at most. */
export function headMasks(sets: readonly ByteSet[]): HeadMasks {
  const masks = new Uint32Array(256)
  sets.forEach((set, place) => {
    for (let byte = 0; byte < 256; byte += 1) if (set[byte] !== 0) masks[byte] = (masks[byte] as number) | (1 << place)
  })
  return { masks, depth: sets.length }
}
