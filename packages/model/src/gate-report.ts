import type { Finding, Location } from './finding.ts'
import type { RuleInfo } from './rule-info.ts'
import type { Verdict } from './verdict.ts'
import type { Waiver } from './waiver.ts'

/** What a gate does with its verdict: fail the step, warn, or only say it. */
export type Enforcement = 'enforce' | 'warn' | 'observe'

/** A finding after policy was applied. `waiver` is the one that marks it as waived. */
export interface JudgedFinding extends Finding {
  readonly waiver?: Waiver
}

/** Something that was read to reach the verdict. A gate without any is inconclusive. */
export interface Evidence {
  /** What it is, for example `coverage report`. */
  readonly kind: string
  readonly path: string
  readonly format?: string
  readonly sizeBytes: number
  /** `sha256:<hex>` of its bytes. */
  readonly digest: string
  /** How many things it held (files, lines, queries …). Never 0 for evidence that counts. */
  readonly entries: number
}

/** A cell of a table: plain text, code, or a place in the repository that renders as a link. */
export type Cell = string | { readonly code: string } | { readonly location: Location; readonly text?: string }

/** A table or a note of the report. Plain data: renderers escape it for where it goes. */
export interface Section {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Plain text below the table. */
  readonly note?: string
  /** Folded in Markdown when true. */
  readonly isFolded?: boolean
}

/** The commits that the verdict is about. `null` where there is none. */
export interface Subject {
  readonly headSha: string
  readonly baseSha: string | null
  /** How the base was found, for example `pull_request: first parent of the merge commit`. */
  readonly baseOrigin: string
  /** True when the working tree differs from `headSha`. */
  readonly isDirty: boolean
}

/**
 * The whole answer of a gate. Its canonical JSON (`verdict.json`) holds no time, no run id and no machine name, so it is
 * byte-identical wherever the same tree is judged with the same inputs.
 */
export interface GateReport {
  readonly schema: 'velocity.gate-report/1'
  /** For example `coverage`. */
  readonly gate: string
  /** Tells several gates of one kind apart; `default` unless given. */
  readonly id: string
  readonly verdict: Verdict
  readonly enforcement: Enforcement
  /** A stable word for why: `met`, the rule that decided, or the missing evidence. */
  readonly reason: string
  /** One line for people. */
  readonly headline: string
  readonly subject: Subject
  /** Worst first. */
  readonly findings: readonly JudgedFinding[]
  readonly evidence: readonly Evidence[]
  readonly sections: readonly Section[]
  /** Plain sentences: rules skipped and why, degraded features, expired or unused waivers. */
  readonly notices: readonly string[]
  /** Measured numbers for machines: integers and strings only. */
  readonly facts: Readonly<Record<string, string | number | null>>
  /** What is to be known of the rules that findings name; gates whose findings say it all leave it out. */
  readonly rules?: readonly RuleInfo[]
}
