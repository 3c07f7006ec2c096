import type { FileCoverage, Tally } from './file-coverage.ts'

/** Counts executable lines. */
export declare function tallyLines(file: FileCoverage): Tally
/** Counts branch arms; null when the format does not tell. */
export declare function tallyBranches(file: FileCoverage): Tally | null
/** Counts functions; null when the format does not tell. */
export declare function tallyFunctions(file: FileCoverage): Tally | null
/** Visits executable lines in ascending order. */
export declare function forEachLine(file: FileCoverage, visit: (line: number, isHit: boolean) => void): void
/** Visits lines with branches in ascending order: arms taken out of arms known. */
export declare function forEachBranchLine(file: FileCoverage, visit: (line: number, covered: number, total: number) => void): void
