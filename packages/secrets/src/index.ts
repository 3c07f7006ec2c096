export type { ArchiveEntry, ArchiveSkip } from './archive/archive-entry.ts'
export { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from './archive/archive-limits.ts'
export { openArchive } from './archive/open-archive.ts'
export type { Automaton } from './automaton/automaton.ts'
export { buildAutomaton } from './automaton/build-automaton.ts'
export { findLiterals } from './automaton/find-literals.ts'
export { rarity } from './confidence/rarity.ts'
export { shannonEntropy } from './confidence/shannon-entropy.ts'
export { weighConfidence } from './confidence/weigh-confidence.ts'
export type { Weighed, WeighRequest } from './confidence/weigh-request.ts'
export { secretSectionSchema } from './config/secret-section.ts'
export { createScanner } from './engine/compile-rules.ts'
export type { Fragment, FragmentKind } from './engine/fragment.ts'
export type { Encoding, FragmentResult, Hit } from './engine/hit.ts'
export type { Latin1Reader } from './engine/latin1-of.ts'
export { type NotScannedReason, type ScanBytesRequest, type ScannedBytes, scanBytes } from './engine/scan-bytes.ts'
export type { Scanner, ScannerOptions, WindowScan } from './engine/scanner.ts'
export { type TextWindow, wholeText } from './engine/text-window.ts'
export type { LooseFile, SecretPorts } from './gate/secret-ports.ts'
export { secretScan } from './gate/secret-scan.ts'
export type { HistoryHit, HistoryOutcome, HistoryRequest, HistoryScan, HistoryStats } from './history/history-scan.ts'
export { readSecretInputs, SECRET_INPUT_NAMES } from './inputs/read-secret-inputs.ts'
export type { SecretInputs } from './inputs/secret-inputs.ts'
export { type PatternOptions, parsePattern } from './pattern/parse-pattern.ts'
export type { Anchor, ByteSet, Pattern, PatternRisk, Preamble } from './pattern/pattern.ts'
export { planScan } from './range/plan-scan.ts'
export type {
  CommitTreePlan,
  FolderPlan,
  HistoryPlan,
  PlanPorts,
  RangePlan,
  ScanPlan,
  ScanRequest,
  StagedPlan,
  UnresolvedPlan,
} from './range/scan-plan.ts'
export { type GitleaksFinding, gitleaksJson } from './report/gitleaks-json.ts'
export { parseSecretReport, type SecretReport, secretReportSchema } from './report/secret-report-schema.ts'
export { ALL_RULES } from './rules/all-rules.ts'
export { checkRules } from './rules/check-rules.ts'
export type { Confidence, Example, RequiredRule, Rule } from './rules/rule.ts'
export type { AllowlistTarget, RuleAllowlist } from './rules/rule-allowlist.ts'
export type { RuleFault, RuleProblem } from './rules/rule-problem.ts'
export { REDACTED, SecretText } from './secret-text.ts'
export { makeBaseline } from './suppress/make-baseline.ts'
export { readUnits, type UnitReader } from './units/read-units.ts'
export type { CommitInfo, FileChange, ScanUnit, UnitCounts } from './units/scan-unit.ts'
export { textFragment } from './units/text-fragment.ts'
export type { UnitOptions } from './units/unit-maker.ts'
export { validate } from './validators/validate.ts'
export type { Validation, Validator, Validity } from './validators/validator.ts'
export type { ValidatorName } from './validators/validator-name.ts'
