import type {
  MappingToken,
  ScalarToken,
  SequenceToken,
  StringToken,
  TemplateToken,
} from '@actions/workflow-parser/templates/tokens/index'
import type { Permissions } from '../api/run-workflow-request.ts'
import type { Place } from '../errors.ts'

/** Where a file came from: `$/` and a job's `./` inside it lead back there. */
export interface Origin {
  readonly repository: string
  /** The commit, or null where the folder is not a git checkout. */
  readonly sha: string | null
  /** The ref as it was written: `refs/heads/main`, `v1` … */
  readonly ref: string
  /** The folder that holds the repository's files. */
  readonly root: string
}

/** An input that a callable or dispatchable workflow declares. */
export interface InputDefinition {
  readonly name: string
  readonly type: 'string' | 'number' | 'boolean'
  readonly isRequired: boolean
  readonly default: ScalarToken | null
}

/** `defaults.run` of a workflow or job. */
export interface RunDefaults {
  readonly shell: ScalarToken | null
  readonly workingDirectory: ScalarToken | null
}

/** A step of a job or of a composite action. */
export interface Step {
  readonly place: Place
  readonly id: string | null
  readonly name: ScalarToken | null
  /** An expression that calls a status function. */
  readonly condition: string
  readonly env: MappingToken | null
  readonly continueOnError: ScalarToken | null
  readonly timeoutMinutes: ScalarToken | null
  readonly work:
    | {
        readonly kind: 'run'
        readonly run: ScalarToken
        readonly shell: ScalarToken | null
        readonly workingDirectory: ScalarToken | null
      }
    | { readonly kind: 'uses'; readonly uses: StringToken; readonly with: MappingToken | null }
}

/** `strategy:` as written. */
export interface Strategy {
  readonly place: Place
  readonly matrix: TemplateToken | null
  readonly failFast: TemplateToken | null
  readonly maxParallel: TemplateToken | null
}

/** What both kinds of job have. */
export interface JobBase {
  readonly id: string
  readonly place: Place
  readonly name: ScalarToken | null
  readonly needs: readonly string[]
  readonly condition: string
  readonly strategy: Strategy | null
  /** As written, or null. */
  readonly permissions: Permissions | null
  readonly concurrency: TemplateToken | null
}

/** A job that runs steps. */
export interface StepsJob extends JobBase {
  readonly kind: 'steps'
  readonly runsOn: TemplateToken
  readonly env: MappingToken | null
  readonly environment: TemplateToken | null
  readonly outputs: MappingToken | null
  readonly defaults: RunDefaults
  readonly timeoutMinutes: ScalarToken | null
  readonly cancelTimeoutMinutes: ScalarToken | null
  readonly continueOnError: ScalarToken | null
  readonly steps: readonly Step[]
}

/** A job that calls a workflow. */
export interface CallJob extends JobBase {
  readonly kind: 'call'
  readonly uses: StringToken
  readonly with: MappingToken | null
  readonly secrets: MappingToken | 'inherit' | null
}

/** A job of either kind. */
export type Job = StepsJob | CallJob

/** What a workflow declares below `on.workflow_call`. */
export interface CallInterface {
  readonly inputs: readonly InputDefinition[]
  readonly secrets: readonly { readonly name: string; readonly isRequired: boolean }[]
  readonly outputs: readonly (readonly [string, ScalarToken])[]
}

/** A workflow file, checked against GitHub's schema. */
export interface WorkflowFile {
  readonly origin: Origin
  readonly path: string
  readonly name: string
  readonly triggers: ReadonlyMap<string, TemplateToken | null>
  /** null when it cannot be called. */
  readonly call: CallInterface | null
  readonly dispatchInputs: readonly InputDefinition[]
  readonly env: MappingToken | null
  readonly defaults: RunDefaults
  readonly permissions: Permissions | null
  readonly concurrency: TemplateToken | null
  readonly jobs: readonly Job[]
}

export type { MappingToken, ScalarToken, SequenceToken, StringToken, TemplateToken }
