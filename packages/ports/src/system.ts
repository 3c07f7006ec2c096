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
  /** Written to the process, which then meets the end of its input. Nothing unless given. */
  readonly stdin?: string | Uint8Array
}

/** How a process whose output is read as it comes is started. */
export interface StreamOptions {
  readonly cwd?: string
  /** Units: milliseconds that the process may let its reader wait. The time that the reader takes for itself does not count. */
  readonly timeoutMs: number
  readonly env?: Readonly<Record<string, string>>
  /** As in `ExecOptions`. */
  readonly stdin?: string | Uint8Array
}

/**
 * Starts processes from an argument array; never through a shell.
 *
 * Errors: VEL_EXEC_MISSING (no such program), VEL_EXEC_TIMEOUT, VEL_EXEC_OUTPUT. A non-zero exit is a result of `run`, not an error.
 */
export interface Exec {
  run(program: string, args: readonly string[], options: ExecOptions): Promise<ExecResult>
  /**
   * The bytes of stdout as they come; the process waits while the reader does. It is ended, with its whole group, when the reader
   * stops early. Every chunk is the reader's own.
   *
   * Errors: as above, and VEL_EXEC_FAILED for an exit code other than 0, thrown once every byte was given; its `cause` is the
   *         `ExecResult` (stdout '', stderr's tail).
   */
  stream(program: string, args: readonly string[], options: StreamOptions): AsyncIterable<Uint8Array>
}

/** Digests and compression, for code that may not import them. */
export interface Codec {
  /** Lower-case hex. */
  sha256(content: string | Uint8Array): string
  /** Lower-case hex of a stream of chunks, and their length. */
  sha256Stream(chunks: AsyncIterable<Uint8Array>): Promise<{ readonly hex: string; readonly sizeBytes: number }>
  gzip(content: Uint8Array): Uint8Array
  /** One character per byte. */
  latin1(content: Uint8Array): string
  /** What is no UTF-8 becomes U+FFFD; a byte order mark goes. */
  utf8(content: Uint8Array): string
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
