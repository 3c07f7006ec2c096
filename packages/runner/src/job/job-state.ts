import type { Permissions, RunWorkflowRequest } from '../api/run-workflow-request.ts'
import type { Conclusion, StepResult } from '../api/workflow-result.ts'
import type { Masker } from '../commands/masker.ts'
import type { Contexts } from '../expressions/scope.ts'
import type { ActionFile } from '../parse/parse-action.ts'
import type { StepsJob, WorkflowFile } from '../parse/workflow-file.ts'
import type { ActionResolver } from '../plan/action-resolver.ts'
import type { Sources } from '../plan/sources.ts'
import type { Cancellation } from '../process/cancellation.ts'
import type { Frame } from '../step/frame.ts'

/** What every job of a run shares. */
export interface RunShared {
  readonly request: RunWorkflowRequest
  readonly sources: Sources
  readonly actions: ActionResolver
  /** The workflow that the event started: `github.workflow*`. */
  readonly entry: WorkflowFile
  readonly runRoot: string
  /** A pull request from a fork: tokens only read. */
  readonly isFork: boolean
  /** Aborted when an error ends the run: nothing more is started. */
  readonly fatal: AbortSignal
}

/** The contexts of a job that do not change while it runs: all but env and steps. */
export interface JobContexts extends Contexts {
  readonly github: Readonly<Record<string, unknown>>
  readonly job: Readonly<Record<string, unknown>>
  readonly runner: Readonly<Record<string, string>>
}

/** The folders of a job. */
export interface JobFolders {
  readonly workspace: string
  readonly temp: string
  readonly home: string
  readonly toolCache: string
  readonly fileCommands: string
  readonly eventPath: string
}

/** An action's post step that waits for the end of the job. */
export interface PostStep {
  readonly name: string
  readonly key: string
  readonly action: ActionFile
  readonly inputs: Readonly<Record<string, string>>
  readonly frame: Frame
  readonly env: Readonly<Record<string, string>>
}

/** A job while it runs. The mutable fields belong to the job's one thread of steps. */
export interface JobState {
  readonly shared: RunShared
  readonly job: StepsJob
  readonly file: WorkflowFile
  /** `call / unit (1)`. */
  readonly path: string
  readonly folders: JobFolders
  readonly masker: Masker
  readonly permissions: Permissions
  readonly cancellation: Cancellation
  readonly contexts: JobContexts
  readonly isDebug: boolean
  /** The frame of the job's own steps. */
  readonly frame: Frame
  /** `env:` of workflow and job, and what steps wrote to `GITHUB_ENV`. */
  readonly env: Record<string, string>
  /** What steps wrote to `GITHUB_PATH`, last first. */
  readonly paths: string[]
  readonly defaults: { readonly shell: string | null; readonly workingDirectory: string | null }
  /** State of actions by step key. */
  readonly states: Map<string, Record<string, string>>
  readonly posts: PostStep[]
  readonly postKeys: Set<string>
  readonly groups: Set<number>
  readonly results: StepResult[]
  readonly counters: { steps: number; files: number; summaries: number }
  status: Exclude<Conclusion, 'skipped'>
}
