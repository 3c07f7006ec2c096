/** What is known of a file without reading it. */
export interface FileStat {
  readonly sizeBytes: number
  readonly modifiedAt: Date
}

/**
 * The workspace's files. Every path is relative to the workspace's root, with `/`.
 *
 * Errors: VEL_PATH_OUTSIDE for a path that leaves the workspace, also through a link; VEL_FILE_MISSING for one that is not
 * there; VEL_FILE_TOO_LARGE over the cap that the caller names.
 */
export interface Files {
  /** Regular files that match any of the globs and none that starts with `!`, sorted, without duplicates. `.git` and `node_modules` are never entered. */
  glob(patterns: readonly string[]): Promise<readonly string[]>
  /** `null` when there is no such regular file. */
  stat(path: string): Promise<FileStat | null>
  /** Chunks of at most 1 MiB. A chunk may be reused: copy what must outlive the next step. */
  read(path: string): AsyncIterable<Uint8Array>
  /** UTF-8; throws VEL_FILE_TOO_LARGE rather than cutting. */
  readText(path: string, maxBytes: number): Promise<string>
  /** Creates folders as needed and replaces the file whole. */
  write(path: string, content: string | Uint8Array): Promise<void>
}
