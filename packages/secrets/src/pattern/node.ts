import type { ByteSet } from './pattern.ts'

/** A place that a pattern asks for without taking a byte. */
export type Assertion = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word-boundary' | 'no-word-boundary'

/**
 * A pattern as a tree: flags, escapes and groups without a number are resolved, one byte is one `bytes` node.
 *
 * Shape: `bytes` with an empty set never matches. `repeat.max` null: unbounded.
 */
export type PatternNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bytes'; readonly set: ByteSet }
  | { readonly kind: 'assertion'; readonly place: Assertion }
  | { readonly kind: 'concat'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'alternate'; readonly items: readonly PatternNode[] }
  | RepeatNode
  | { readonly kind: 'capture'; readonly index: number; readonly item: PatternNode }

export interface RepeatNode {
  readonly kind: 'repeat'
  readonly item: PatternNode
  readonly min: number
  readonly max: number | null
  readonly isLazy: boolean
}
