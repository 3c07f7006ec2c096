import type { RootMapRule } from '../inputs/coverage-inputs.ts'
import type { TreeIndex } from './tree-index.ts'

/** What became of one report path. */
export type Resolution =
  | { readonly kind: 'tracked'; readonly path: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly why: string }

/** A Go module: its import path and the folder of its go.mod, '' for the root. */
export interface GoModule {
  readonly module: string
  readonly folder: string
}

/** What report paths are resolved against. */
export interface ResolveContext {
  readonly index: TreeIndex
  readonly rootMap: readonly RootMapRule[]
  /** The modules of this tree when the report is Go's; [] for every other format. */
  readonly goModules: readonly GoModule[]
  /** Path prefixes that the report itself names. */
  readonly sourceRoots: readonly string[]
  /** The folder of the report, '' for the root. */
  readonly reportFolder: string
}
