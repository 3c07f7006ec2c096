import { formatPercent } from '@velocity/report'
import type { FoundBaseline } from '../baseline/found-baseline.ts'
import type { Counting } from '../config/coverage-config.ts'
import type { FileCoverage, Tally } from '../model/file-coverage.ts'
import { formatChange } from '../rules/compare-share.ts'
import { sumFiles } from '../rules/measure.ts'
import type { CoverageEvidence } from './coverage-evidence.ts'
import type { Judgement } from './judge.ts'

/** The three totals of a tree; null where no report tells. */
export interface Totals {
  readonly lines: Tally | null
  readonly branches: Tally | null
  readonly functions: Tally | null
}

/** The totals of a tree that is not measured as a whole: a part of the numbers would be taken for all of them. */
export const NO_TOTALS: Totals = { lines: null, branches: null, functions: null }

/** Counts the totals of merged coverage. Never throws. */
export function totalsOf(files: readonly FileCoverage[], counting: Counting): Totals {
  return {
    lines: sumFiles(files, 'lines', counting),
    branches: sumFiles(files, 'branches', counting),
    functions: sumFiles(files, 'functions', counting),
  }
}

/**
 * Names the measured numbers for machines.
 *
 * Shape:  whole numbers, and text for hashes and for the change in percentage points; null where nothing was measured.
 */
export function factsOf(
  totals: Totals,
  evidence: CoverageEvidence,
  judgement: Judgement | null,
  baseline: FoundBaseline | null,
): Readonly<Record<string, string | number | null>> {
  const patch = judgement?.patch ?? null
  const comparison = judgement?.comparison ?? null
  return {
    'lines-covered': totals.lines?.covered ?? null,
    'lines-total': totals.lines?.total ?? null,
    'branches-covered': totals.branches?.covered ?? null,
    'branches-total': totals.branches?.total ?? null,
    'functions-covered': totals.functions?.covered ?? null,
    'functions-total': totals.functions?.total ?? null,
    files: evidence.files.length,
    'report-paths': evidence.paths.total,
    'unresolved-paths': evidence.paths.unresolved,
    'patch-covered': patch?.lines.covered ?? null,
    'patch-total': patch?.lines.total ?? null,
    'patch-branches-covered': patch?.branches?.covered ?? null,
    'patch-branches-total': patch?.branches?.total ?? null,
    'new-uncovered': patch?.newUncovered ?? null,
    'carried-uncovered': patch?.carriedUncovered ?? null,
    'unmeasured-files': patch?.unmeasured.length ?? null,
    'lost-lines': comparison === null ? null : (judgement?.lost.reduce((sum, { count }) => sum + count, 0) ?? 0),
    delta: comparison === null ? null : formatChange(comparison.before, comparison.now),
    'baseline-sha': baseline?.sha ?? null,
    'baseline-distance': baseline?.distance ?? null,
    'shards-present': evidence.shards?.present ?? null,
    'shards-expected': evidence.shards?.expected ?? null,
  }
}

/**
 * Names the step's outputs.
 *
 * Shape:  '' where nothing was measured; rates and the change are bare numbers, rounded towards failure.
 */
export function outputsOf(facts: Readonly<Record<string, string | number | null>>): Readonly<Record<string, string>> {
  const text = (name: string): string => String(facts[name] ?? '')
  const rate = (what: string): string => {
    const [covered, total] = [facts[`${what}-covered`], facts[`${what}-total`]]
    if (typeof covered !== 'number' || typeof total !== 'number' || total === 0) return ''
    return formatPercent(covered, total).replace(' %', '')
  }
  return {
    'line-rate': rate('lines'),
    'branch-rate': rate('branches'),
    covered: text('lines-covered'),
    total: text('lines-total'),
    'patch-rate': rate('patch'),
    'patch-covered': text('patch-covered'),
    'patch-total': text('patch-total'),
    'new-uncovered': text('new-uncovered'),
    'carried-uncovered': text('carried-uncovered'),
    'unmeasured-files': text('unmeasured-files'),
    delta: text('delta').replace(/ pp$|^n\/a$/u, ''),
    'baseline-sha': text('baseline-sha'),
    'baseline-distance': text('baseline-distance'),
    'shards-present': text('shards-present'),
    'shards-expected': text('shards-expected'),
  }
}
