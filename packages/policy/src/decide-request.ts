import type { Enforcement, Evidence, Finding, RuleInfo, Section, Subject, Waiver } from '@velocity/model'

/** Everything that a verdict is made of. */
export interface DecideRequest {
  /** For example `coverage`. */
  readonly gate: string
  readonly id: string
  readonly enforcement: Enforcement
  readonly subject: Subject
  readonly findings: readonly Finding[]
  readonly evidence: readonly Evidence[]
  /** All waivers of the policy; those of other gates are left alone. */
  readonly waivers: readonly Waiver[]
  readonly now: Date
  /** sha256 in hex of the diff's canonical text; null when unknown. */
  readonly diffDigest: string | null
  /** Rules about one change: a waiver for them holds only with the `diff` that it was granted for. */
  readonly changeRules?: readonly string[]
  readonly sections: readonly Section[]
  readonly notices: readonly string[]
  readonly facts: Readonly<Record<string, string | number | null>>
  /** Rules that come first among findings of the same weight, in this order: what the author can act on before the rest. */
  readonly ruleOrder?: readonly string[]
  /** Rules worth explaining; those without a finding are left out of the report. */
  readonly rules?: readonly RuleInfo[]
  /** The headline when everything is met. */
  readonly metHeadline: string
}
