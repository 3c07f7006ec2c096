import type { Encoding } from '../engine/hit.ts'

/** A stretch of a text that stands for another text. */
export interface EncodedRun {
  readonly start: number
  readonly end: number
  /** latin-1; holds no control characters but tab and line ends. */
  readonly decoded: string
  readonly encoding: Encoding
}
