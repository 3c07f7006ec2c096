/** A file that differs between the base and the head. */
export interface ChangedFile {
  /** Where it stands in the head; for a deleted one, where it stood. Relative to the repository's root. */
  readonly path: string
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed' | 'copied'
  /** Where it stood before, when that is elsewhere. */
  readonly from?: string
}
