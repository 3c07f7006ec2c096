import type { Finding, GateReport, Verdict } from '@velocity/model'
import type { Files } from './files.ts'
import type { Git } from './git.ts'
import type { GitHub } from './github.ts'
import type { RunContext } from './run-context.ts'
import type { Artifacts, Cache } from './storage.ts'
import type { Clock, Codec, Exec, Log } from './system.ts'

/** Everything that a gate may touch. The action and the command line give different ones to the same gate. */
export interface GatePorts {
  readonly context: RunContext
  readonly files: Files
  readonly git: Git
  /** null where there is no token or no GitHub (a laptop): what needs it is skipped and said. */
  readonly github: GitHub | null
  readonly artifacts: Artifacts | null
  readonly cache: Cache | null
  readonly exec: Exec
  readonly clock: Clock
  readonly codec: Codec
  readonly log: Log
}

/** A file that a gate made, to be written below the output folder. */
export interface OutputFile {
  /** The output that names its path, for example `cobertura`. */
  readonly output: string
  /** For example `cobertura.xml`. */
  readonly name: string
  readonly content: string
}

/** How the report is to be shown. */
export interface PublishChoices {
  /** `on-change`: only when a finding is there or a comment exists already. */
  readonly comment: 'auto' | 'always' | 'on-change' | 'never'
  readonly annotations: 'new-lines' | 'all-changed' | 'none'
  /** Writes a check run with every annotation, where the token may. */
  readonly hasCheckRun: boolean
  readonly hasSarif: boolean
  /** Where to publish when the run's own event does not say (a `workflow_run` that publishes for a fork). */
  readonly target?: { readonly pullNumber: number; readonly headSha: string }
}

/** What a gate gives back: the report and what machines want beside it. It has printed and sent nothing. */
export interface GateOutcome {
  readonly report: GateReport
  readonly outputs: Readonly<Record<string, string>>
  readonly files: readonly OutputFile[]
  /** Advice shown beside its lines only. No report holds it, for how a report is shown must not change it. */
  readonly remarks?: readonly Finding[]
  readonly publish: PublishChoices
  /** The step's own verdict where it is not the report's: a replayed report does not fail the run that replays it. */
  readonly conclusion?: Verdict
}
