/** A file to keep in an artifact. */
export interface ArtifactFile {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * Artifacts of the present run.
 *
 * Errors: VEL_ARTIFACT_EXISTS (names are unique in a run), VEL_ARTIFACT_UNAVAILABLE.
 */
export interface Artifacts {
  upload(name: string, files: readonly ArtifactFile[], retentionDays: number): Promise<void>
  /** Names in this run that start with the prefix. */
  list(prefix: string): Promise<readonly string[]>
  /** The files of an artifact of this run, by name; null when there is none. Refuses more than `maxBytes`. */
  download(name: string, maxBytes: number): Promise<ReadonlyMap<string, Uint8Array> | null>
}

/** The Actions cache. Never required for correctness: every failure reads as a miss, and says so in the log. */
export interface Cache {
  /** Exact key only. */
  restore(key: string, maxBytes: number): Promise<Uint8Array | null>
  /** False when it could not be kept (read-only token, key exists). */
  save(key: string, content: Uint8Array): Promise<boolean>
}
