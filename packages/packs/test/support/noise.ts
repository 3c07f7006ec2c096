/** Text that looks like source, from a seed. */
export interface Noise {
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  lines(count: number): readonly string[]
  /** A few lines inserted, removed or changed. */
  edit(lines: readonly string[]): readonly string[]
  /** Any bytes, in latin-1. */
  bytes(count: number): string
}

const WORDS =
  'const return value index token list of from if else await import export key name path size read write'.split(' ')

/** The same seed gives the same text everywhere. */
export function createNoise(seed: number): Noise {
  let state = (seed * 2654435761) >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const line = (): string =>
    `${' '.repeat(below(4))}${Array.from({ length: below(9) }, () => `${pick(WORDS)}${below(1_000)}`).join(' ')}`
  const lines = (count: number): readonly string[] => Array.from({ length: count }, line)
  return {
    below,
    pick,
    lines,
    edit: (old) => {
      const next = [...old]
      for (let left = 1 + below(3); left > 0; left -= 1)
        next.splice(below(next.length + 1), below(4), ...lines(below(4)))
      return next
    },
    bytes: (count) => Array.from({ length: count }, () => String.fromCharCode(below(256))).join(''),
  }
}
