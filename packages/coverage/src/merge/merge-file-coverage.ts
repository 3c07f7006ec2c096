import { mergeBranchTables } from '../model/branch-table.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { mergeFunctionTables } from '../model/function-table.ts'
import { mergeLineTables } from '../model/line-table.ts'

/**
 * Joins what two reports say of one file.
 *
 * Shape:  lines are united and never lowered; on a line with branches the report that knows most arms wins, and with as many
 *         arms each is taken where either says so; functions are united by line and name. What one report does not tell
 *         (null) is taken from the other. Commutative, associative, idempotent.
 * Errors: a plain `Error` when the paths differ, which is a bug of ours.
 */
export function mergeFileCoverage(a: FileCoverage, b: FileCoverage): FileCoverage {
  if (a.path !== b.path) throw new Error('only the coverage of one file can be merged')
  return {
    path: a.path,
    lines: mergeLineTables(a.lines, b.lines),
    branches: mergeBranchTables(a.branches, b.branches),
    functions: mergeFunctionTables(a.functions, b.functions),
  }
}
