/**
 * What is known of one pattern, in the form of the generated table.
 *
 * Shape: `js` in parts: a number is a chunk of the table's. `first` and `preambleSet` name bytes as 64 hexadecimal digits.
 */
export interface PreparedRow {
  readonly key: string
  readonly js: readonly (string | number)[]
  readonly groups: number
  readonly names: readonly (readonly [string, number])[]
  readonly min: number
  readonly max: number | null
  readonly preambleSet: string | null
  readonly preambleMax: number
  readonly literals: readonly string[] | null
  /** What can stand behind each of the literals, where a match begins with it: indexes of the table's tails. */
  readonly tails: readonly number[]
  readonly beforeMin: number
  readonly beforeMax: number | null
  readonly first: string
  /** The bytes at the first places of a match: indexes of the table's sets. */
  readonly heads: readonly number[]
  /** The run of every match: index of its set, least length, where it begins at the earliest and at the latest; null: none tells. */
  readonly run: readonly [set: number, min: number, from: number, to: number] | null
  /** A match starts only where a word does. */
  readonly atWord: boolean
  readonly risk: 'linear' | 'polynomial' | 'exponential'
}

/** The generated table. */
export interface PreparedTable {
  readonly chunks: readonly string[]
  /** As 64 hexadecimal digits. */
  readonly sets: readonly string[]
  /** Masks of `neighbourMask`, one a byte. */
  readonly tails: readonly (readonly number[])[]
  readonly rows: readonly PreparedRow[]
}
