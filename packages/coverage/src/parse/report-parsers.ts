import type { ReportParser } from '../model/report-format.ts'
import { cloverParser } from './clover.ts'
import { coberturaParser } from './cobertura.ts'
import { coveragePyParser } from './coverage-py.ts'
import { goParser } from './go.ts'
import { istanbulParser } from './istanbul.ts'
import { jacocoParser } from './jacoco.ts'
import { lcovParser } from './lcov.ts'
import { llvmCovParser } from './llvm-cov.ts'
import { simplecovParser } from './simplecov.ts'

/** The parser of every format, in the order in which messages list them. */
export const REPORT_PARSERS: readonly ReportParser[] = [
  lcovParser,
  coberturaParser,
  jacocoParser,
  cloverParser,
  istanbulParser,
  coveragePyParser,
  goParser,
  simplecovParser,
  llvmCovParser,
]
