/** How a job or a step ended. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

/** One annotation that a workflow command made. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  /** At most 4,096 characters, masked. */
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/** What a step left. Pre and post steps are steps of their own, named `Pre …` and `Post …`. */
export interface StepResult {
  readonly name: string
  /** The step's id where the workflow gives one. */
  readonly id: string | null
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion
  /** After `continue-on-error`. */
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  /** What GitHub would show, masked; null when nothing was written or GitHub would show nothing. */
  readonly summary: string | null
  /** Why the summary is not shown, or null: over 1 MiB, or the job's 21st. */
  readonly summaryDropped: string | null
  /** The first ten of each level. */
  readonly annotations: readonly Annotation[]
  /** How many annotations GitHub would not show. */
  readonly annotationsDropped: number
  /** Masked lines, commands taken out. */
  readonly log: readonly string[]
}

/** What a job left. */
export interface JobResult {
  /** As GitHub shows it: `call / unit (1)`. */
  readonly path: string
  /** Ids from the top-level job down: `call/unit`. */
  readonly id: string
  readonly name: string
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly StepResult[]
  /** The reduced permissions of its token. */
  readonly permissions: Readonly<Record<string, string>>
  /** The name and URL of its `environment:`, or null. */
  readonly environment: { readonly name: string; readonly url: string } | null
  /** Its `concurrency:` group, recorded only: there is one run. */
  readonly concurrency: string | null
  /** Why it failed outside of any step (an expression, outputs over 1 MB), or null. */
  readonly error: string | null
}

/** What a run left. */
export interface WorkflowResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** In the order in which they ended; skipped ones too. */
  readonly jobs: readonly JobResult[]
  /** Outputs of the top-level jobs, by job id. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The workflow's `concurrency:` group, recorded only; null without one. */
  readonly concurrency: string | null
}
