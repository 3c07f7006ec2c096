import type { Enforcement } from '@velocity/model'
import type { PublishChoices } from '@velocity/ports'
import type { BlockOn, InlineAllow } from '../config/secret-config.ts'

/** What is scanned; `auto` lets the event say it. */
export type ScanMode = 'auto' | 'range' | 'tree' | 'history' | 'staged'

/**
 * The gate's inputs after they were parsed once, at the door. `null` means absent: the policy decides.
 */
export interface SecretInputs {
  readonly mode: ScanMode
  /** Any revision; overrides what the event says. */
  readonly baseSha: string | null
  readonly headSha: string | null
  /** The folder of mode `tree`, from the repository's root; '.' is all of it. */
  readonly tree: string
  /** Path of the policy file, `.velocity.yml` unless given. */
  readonly config: string
  /** Path of another scanner's configuration; null: the well-known names are looked for. */
  readonly scannerConfig: string | null
  readonly baseline: string | null
  readonly blockOn: BlockOn | null
  readonly inlineAllow: InlineAllow | null
  readonly compat: 'native' | 'gitleaks' | null
  readonly decodeDepth: number | null
  readonly archiveDepth: number | null
  readonly hasCommitMessages: boolean | null
  readonly maxMinutes: number | null
  readonly enforcement: Enforcement | null
  readonly comment: PublishChoices['comment']
  readonly annotations: PublishChoices['annotations']
  readonly hasCheckRun: boolean
  readonly hasSarif: boolean
  readonly id: string
}
