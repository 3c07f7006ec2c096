export { appliesCoverageGate } from './applies-coverage-gate.ts'
export { type CoverageSection, coverageSectionSchema } from './config/coverage-section.ts'
export { coverageGate } from './gate.ts'
export type {
  BaselineChoice,
  CoverageInputs,
  CoverageMode,
  ExpectedShards,
  FormatChoice,
  Metric,
  MetricMinimum,
  RootMapRule,
} from './inputs/coverage-inputs.ts'
export { COVERAGE_INPUT_NAMES, type CoverageInputName, readCoverageInputs } from './inputs/read-coverage-inputs.ts'
export { CoverageCollector } from './merge/coverage-collector.ts'
export { mergeFileCoverage } from './merge/merge-file-coverage.ts'
export type { FileCoverage, Tally } from './model/file-coverage.ts'
export { forEachLine, tallyBranches, tallyFunctions, tallyLines } from './model/read-tables.ts'
export type { FormatName, ReportNotes } from './model/report-format.ts'
export { detectFormat } from './parse/detect-format.ts'
export { FORMAT_NAMES } from './parse/format-names.ts'
export { type ReadReport, type ReadReportOptions, readReport } from './parse/read-report.ts'
export { writeCobertura } from './write/write-cobertura.ts'
