/** Covered out of total; whole numbers, never a rate. */
export interface Tally {
  readonly covered: number
  readonly total: number
}

/**
 * What reports say of one file. Tables are packed (about one byte a line) so that a 600 MB report fits in memory; read them
 * through the functions of this folder only.
 *
 * Hit counts are not kept: no rule asks for them. A partially covered branch leaves its line hit.
 */
export interface FileCoverage {
  /** As the report spells it, until paths are resolved; then relative to the repository's root. */
  readonly path: string
  /** Packed: executable lines in ascending order, each hit or missed. */
  readonly lines: Uint8Array
  /** Packed: branch arms a line; null when the format does not tell. */
  readonly branches: Uint8Array | null
  /** Packed: functions by line and name digest; null when the format does not tell. */
  readonly functions: Uint8Array | null
}
