import type { Conclusion } from '../api/workflow-result.ts'
import type { Origin } from '../parse/workflow-file.ts'

/** One entry of the `steps` context. */
export interface StepEntry {
  readonly outputs: Readonly<Record<string, string>>
  readonly outcome: Conclusion
  readonly conclusion: Conclusion
}

/** A list of steps that see each other: a job's, or a composite action's. */
export interface Frame {
  /** null in a job. */
  readonly action: { readonly path: string; readonly repository: string; readonly ref: string } | null
  /** Where `$/` leads. */
  readonly origin: Origin
  readonly inputs: Readonly<Record<string, unknown>>
  readonly steps: Record<string, StepEntry>
  /** Laid over the job's environment: `env:` of the step that called the action, and so on outwards. */
  readonly env: Readonly<Record<string, string>>
  /** How many composite actions are around. */
  readonly depth: number
  /** Names steps in state, files and `github.action`. */
  readonly key: string
  /** Of the steps so far; in a job it is the job's. */
  status: Exclude<Conclusion, 'skipped'>
}
