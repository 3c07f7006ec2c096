import type { Enforcement } from '@velocity/model'
import type { PublishChoices } from '@velocity/ports'
import type { EngineChoice } from '../config/engine-choice.ts'

/** What the step is to do. */
export type MigrationMode = 'check' | 'verify'

/** Which side of a deployment is verified: what is there before it, or what it left. */
export type VerifyPhase = 'before' | 'after'

/**
 * The gate's inputs after they were parsed once, at the door. `null` means absent: the configuration decides.
 */
export interface MigrationInputs {
  readonly mode: MigrationMode
  /** Path of the policy file, `.velocity.yml` unless given. */
  readonly config: string
  /** Which of the configured databases; null: all. */
  readonly database: string | null
  readonly dir: string | null
  readonly layout: string | null
  readonly engine: EngineChoice | null
  readonly isEngineStrict: boolean | null
  /** Of a server that databases may be created on (check), or of the one to verify. A secret. */
  readonly databaseUrl: string | null
  /** SQL to run first. */
  readonly setup: string | null
  /** Any revision; overrides what the event says. */
  readonly baseSha: string | null
  /** Units: seconds. */
  readonly statementTimeoutSeconds: number | null
  /** The lock that a deployment is verified against, and the side of it. */
  readonly lock: string | null
  readonly phase: VerifyPhase
  /** A list of differences of the live database that are known. */
  readonly acceptedDrift: string | null
  /** Releases and plan digests that are deployed; null when nobody said. */
  readonly deployed: readonly string[] | null
  readonly comment: PublishChoices['comment']
  readonly annotations: PublishChoices['annotations']
  readonly hasCheckRun: boolean
  readonly hasSarif: boolean
  readonly enforcement: Enforcement | null
  readonly id: string
}
