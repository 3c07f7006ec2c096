/** What a text that is scanned is. */
export type FragmentKind = 'file' | 'commit-message' | 'tag-message' | 'ref-name' | 'identity'

/**
 * A text to scan, in latin-1: one character per byte, so offsets are byte offsets.
 */
export interface Fragment {
  readonly kind: FragmentKind
  /** From the repository's root, with `/`, in latin-1 as well; '' for what is no file. An archive's member is `outer.zip!inner/path`. */
  readonly path: string
  readonly text: string
  /** The commit that brought it, or null (working tree, index). Full hash. */
  readonly commit: string | null
  /** Tells the line of a byte in its file, counted from 1. Joined hunks of a diff jump. */
  readonly lineOf: (offset: number) => number
}
