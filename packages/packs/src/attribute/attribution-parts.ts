import type { Scanner } from '@velocity/secrets'
import type { Forest } from '../forest/build-forest.ts'
import type { HistoryLog } from '../log/history-log.ts'
import type { EntryReader } from '../store/create-entry-reader.ts'
import type { ObjectStore } from '../store/open-store.ts'

/** What attribution works on. */
export interface AttributionParts {
  readonly store: ObjectStore
  readonly forest: Forest
  readonly reader: EntryReader
  readonly log: HistoryLog
  readonly scanner: Scanner
  readonly maxObjectBytes: number
  /** As in `Walk`. */
  readonly endMs: number
}
