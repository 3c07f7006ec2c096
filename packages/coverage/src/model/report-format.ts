import type { FileCoverage } from './file-coverage.ts'

/** The formats that can be read. */
export type FormatName =
  | 'lcov'
  | 'cobertura'
  | 'jacoco'
  | 'clover'
  | 'istanbul'
  | 'coverage.py'
  | 'go'
  | 'simplecov'
  | 'llvm-cov'

/** What a parser learned besides the files. */
export interface ReportNotes {
  /** Path prefixes the report itself names (Cobertura `<source>`, …). */
  readonly sourceRoots: readonly string[]
  /** Totals that the report's header declares, where it does; never gated on. */
  readonly declared: { readonly lines: { readonly covered: number; readonly total: number } } | null
  /** Plain sentences worth showing: clamped counts, repeated files … */
  readonly remarks: readonly string[]
}

/**
 * Parses one format as a stream.
 *
 * Shape:  `onFile` is called once per file record in the report's order (the same path may come again; the caller merges).
 * Errors: `UserError` VEL_COV_PARSE with path, byte offset and what was expected; VEL_COV_EMPTY when it holds no file;
 *         VEL_COV_TRUNCATED when it ends in the middle; VEL_COV_LIMIT over a cap on depth, attribute or line length.
 */
export interface ReportParser {
  readonly format: FormatName
  /** True when the report's first bytes (up to 64 KiB) can only be this format. */
  matches(head: Uint8Array): boolean
  parse(path: string, chunks: AsyncIterable<Uint8Array>, onFile: (file: FileCoverage) => void): Promise<ReportNotes>
}
