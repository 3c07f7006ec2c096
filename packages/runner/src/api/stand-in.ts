/** What a stand-in is told. */
export interface StandInCall {
  /** `owner/name[/path]`, as the workflow writes it. */
  readonly uses: string
  /** What follows the `@`. */
  readonly ref: string
  /** The inputs that were given, with the stand-in's defaults. Names are in lower case. */
  readonly inputs: Readonly<Record<string, string>>
  /** The step's environment. */
  readonly env: Readonly<Record<string, string>>
  /** `GITHUB_WORKSPACE`, an absolute path. */
  readonly workspace: string
  /** Shared by the run's jobs, for what GitHub keeps on its side (artifacts). */
  readonly runRoot: string
  readonly repository: string
  readonly event: { readonly sha: string; readonly ref: string }
  /** Local root by `owner/name`, the caller's own repository included. */
  readonly roots: ReadonlyMap<string, string>
  /** Writes one line to the step's log; workflow commands in it are obeyed. */
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/** What a stand-in leaves. `error` fails the step. */
export interface StandInResult {
  readonly outputs: Readonly<Record<string, string>>
  readonly error?: string
}

/**
 * A local, named replacement of a third-party action.
 *
 * Errors: an input that is in neither table is refused by name (VEL_RUN_STAND_IN_INPUT), never ignored.
 */
export interface StandIn {
  /** One sentence on what it does and what it leaves out. Printed first in the step's log. */
  readonly summary: string
  /** Inputs that it honours, with their defaults. */
  readonly inputs: Readonly<Record<string, string>>
  /** Inputs that it accepts and does not need, with the reason. Printed when one is given. */
  readonly ignored: Readonly<Record<string, string>>
  readonly run: (call: StandInCall) => Promise<StandInResult>
}
