/** The values of the contexts, by name, as plain data. A context that is not named is null. */
export type Contexts = Readonly<Record<string, unknown>>

/** What an expression can see. */
export interface Scope {
  readonly contexts: Contexts
  readonly status: StatusFunctions
  /** The folder of `hashFiles`, or null where it may not be called. */
  readonly workspace: string | null
}

/** `success()` and its kin. Arguments are job ids; GitHub allows them on jobs only. */
export interface StatusFunctions {
  readonly success: (jobs: readonly string[]) => boolean
  readonly failure: (jobs: readonly string[]) => boolean
  readonly cancelled: () => boolean
}

/** For expressions outside of any `if`. */
export const NO_STATUS: StatusFunctions = { success: () => true, failure: () => false, cancelled: () => false }
