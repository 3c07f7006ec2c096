import type { Enforcement } from '@velocity/model'
import type { Rule } from '../rules/rule.ts'
import type { RuleAllowlist } from '../rules/rule-allowlist.ts'

/** The least confidence that blocks. */
export type BlockOn = 'high' | 'medium' | 'low'

/** Whether a comment beside a secret lets it through: never, only with a reason, or always. */
export type InlineAllow = 'off' | 'reason' | 'any'

/** Everything that a scan is judged by, after policy file, another scanner's configuration and inputs were put together. */
export interface SecretConfig {
  readonly blockOn: BlockOn
  readonly compat: 'native' | 'gitleaks'
  readonly rules: readonly Rule[]
  readonly allowlists: readonly (RuleAllowlist & { readonly rules: readonly string[] })[]
  readonly inlineAllow: InlineAllow
  /** 0: encoded texts are not decoded. */
  readonly decodeDepth: number
  /** 0: archives are not opened. */
  readonly archiveDepth: number
  readonly hasCommitMessages: boolean
  readonly maxFileBytes: number
  /** Units: minutes for the whole scan; over it the verdict is inconclusive. */
  readonly maxMinutes: number
  readonly salt: string
  readonly enforcement: Enforcement
  /** Paths of ignore files and baselines that are read where they exist, or must exist when `isNamed`. */
  readonly ignoreFiles: readonly { readonly path: string; readonly isNamed: boolean }[]
  readonly baselines: readonly { readonly path: string; readonly isNamed: boolean }[]
  /** Where each part came from, and what was not understood but is harmless. */
  readonly notices: readonly string[]
}
