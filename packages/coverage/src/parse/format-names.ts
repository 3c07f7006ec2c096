import type { FormatName } from '../model/report-format.ts'

/** Every format that is read, in the order in which messages list them. */
export const FORMAT_NAMES: readonly FormatName[] = [
  'lcov',
  'cobertura',
  'jacoco',
  'clover',
  'istanbul',
  'coverage.py',
  'go',
  'simplecov',
  'llvm-cov',
]
