import type { ReportParser } from '../model/report-format.ts'
import { coveragePyParser } from './coverage-py.ts'
import { istanbulParser } from './istanbul.ts'
import { lcovParser } from './lcov.ts'
import { llvmCovParser } from './llvm-cov.ts'
import { simplecovParser } from './simplecov.ts'

/** Every format that is read, by format. */
export const REPORT_PARSERS: readonly ReportParser[] = [
  lcovParser,
  istanbulParser,
  coveragePyParser,
  simplecovParser,
  llvmCovParser,
]
