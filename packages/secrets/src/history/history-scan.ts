import type { Fragment } from '../engine/fragment.ts'
import type { Hit } from '../engine/hit.ts'
import type { ScannerOptions } from '../engine/scanner.ts'

/** What of a history is scanned, and by what. */
export interface HistoryRequest {
  /** Full hashes or full ref names; null: every ref and HEAD. */
  readonly tips: readonly string[] | null
  readonly scanner: ScannerOptions
  /** Units: bytes; larger objects are counted, not scanned. */
  readonly maxObjectBytes: number
  /** Units: milliseconds; null or left out: no limit. What is not read by then is not scanned, and `isLate` says so. */
  readonly maxMs?: number | null
}

/** A hit in a commit that brought it: in the whole file as that commit left it, or in a message. */
export interface HistoryHit {
  readonly fragment: Fragment
  readonly hit: Hit
}

/** What was scanned, what was not, and how long that took. Units: bytes, milliseconds. */
export interface HistoryStats {
  readonly commits: number
  readonly blobs: number
  readonly tags: number
  /** Commits, blobs and tags in the store that no tip reaches: not scanned. */
  readonly unreachable: number
  /** Over the limit, or built upon one that is: not scanned. */
  readonly tooLarge: number
  /** True: time was up before everything was read. */
  readonly isLate: boolean
  readonly packBytes: number
  readonly materialisedBytes: number
  readonly scannedBytes: number
  readonly threads: number
  /** A clause when files were scanned whole, version by version, because a rule can hit anywhere in them; else null. */
  readonly whyWhole: string | null
  readonly indexMs: number
  readonly logMs: number
  readonly scanMs: number
  readonly attributeMs: number
}

/** What scanning a whole history left, or why it has to be read by `git log` instead. */
export type HistoryOutcome =
  | {
      readonly kind: 'done'
      readonly hits: readonly HistoryHit[]
      /** Ids of rules that used up their budget somewhere. */
      readonly exhausted: readonly string[]
      readonly stats: HistoryStats
    }
  | { readonly kind: 'unsupported'; readonly why: string }

/**
 * Scans everything that tips reach.
 *
 * Shape:  for every rule, path and secret the commits that brought it; a secret that stands in any reachable file is in `hits`.
 * Errors: VEL_PACK_CORRUPT, and those of git.
 */
export interface HistoryScan {
  scan(request: HistoryRequest): Promise<HistoryOutcome>
}
