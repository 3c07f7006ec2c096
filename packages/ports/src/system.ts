/** The current time. The only source of it for gates. */
export interface Clock {
  now(): Date
}

/** What a finished process left. */
export interface ExecResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** How a process is started. */
export interface ExecOptions {
  readonly cwd?: string
  readonly timeoutMs: number
  /** Cap on stdout; over it the process is killed and VEL_EXEC_OUTPUT thrown. */
  readonly maxOutputBytes: number
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Starts processes from an argument array; never through a shell.
 *
 * Errors: VEL_EXEC_MISSING (no such program), VEL_EXEC_TIMEOUT, VEL_EXEC_OUTPUT. A non-zero exit is a result, not an error.
 */
export interface Exec {
  run(program: string, args: readonly string[], options: ExecOptions): Promise<ExecResult>
}

/** Digests and compression, for code that may not import them. */
export interface Codec {
  /** Lower-case hex. */
  sha256(content: string | Uint8Array): string
  /** Lower-case hex of a stream of chunks, and their length. */
  sha256Stream(chunks: AsyncIterable<Uint8Array>): Promise<{ readonly hex: string; readonly sizeBytes: number }>
  gzip(content: Uint8Array): Uint8Array
  /** Throws VEL_FILE_TOO_LARGE when it would inflate to more, VEL_GZIP_INVALID for anything else that is no whole gzip. */
  gunzip(content: Uint8Array, maxBytes: number): Uint8Array
  /** The files of a zip by name; refuses names that climb, and more than `maxBytes` in all. */
  unzip(content: Uint8Array, maxBytes: number): ReadonlyMap<string, Uint8Array>
}

/** Where a gate tells people what it does while it works. Text from outside is escaped by the implementation. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  debug(message: string): void
  /** Hides a value from every later line. */
  mask(value: string): void
}
