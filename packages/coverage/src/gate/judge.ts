import { compileGlobs, type Diff } from '@velocity/diff'
import type { Finding, Location } from '@velocity/model'
import { type ChangesByPath, changesByPath } from '../baseline/changes-by-path.ts'
import { type Comparison, compareWithBaseline } from '../baseline/compare-with-baseline.ts'
import { findLostLines, type LostLines } from '../baseline/find-lost-lines.ts'
import { viewBaseline } from '../baseline/view-baseline.ts'
import type { CoverageConfig } from '../config/coverage-config.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { classifyPatch } from '../patch/classify-patch.ts'
import type { PatchResult, UncountedKind } from '../patch/patch-result.ts'
import { judgeComponentPatches } from '../rules/judge-component-patches.ts'
import { judgeComponents, type MeasuredComponent } from '../rules/judge-components.ts'
import { judgeDrop } from '../rules/judge-drop.ts'
import { judgeFiles } from '../rules/judge-files.ts'
import { judgeNewUncovered } from '../rules/judge-new-uncovered.ts'
import { judgePatch } from '../rules/judge-patch.ts'
import { judgePatchBranches } from '../rules/judge-patch-branches.ts'
import { judgeTotal } from '../rules/judge-total.ts'
import { judgeUnmeasured } from '../rules/judge-unmeasured.ts'
import { sumFiles } from '../rules/measure.ts'

/** An ancestor's coverage with the way from its tree to the base tree. */
export interface JudgedBaseline {
  readonly files: readonly FileCoverage[]
  readonly older: ChangesByPath
}

/** Everything that the rules look at. Complete evidence only. */
export interface JudgeRequest {
  readonly files: readonly FileCoverage[]
  readonly config: CoverageConfig
  /** null: the change is not known, and no rule about it is judged. */
  readonly diff: Diff | null
  readonly baseline: JudgedBaseline | null
  readonly excuse: (path: string) => UncountedKind | null
  readonly isIgnored: (path: string) => boolean
}

/** What the rules found, and what they counted on the way. */
export interface Judgement {
  readonly findings: readonly Finding[]
  readonly patch: PatchResult | null
  readonly components: readonly MeasuredComponent[]
  readonly comparison: Comparison | null
  /** Lines outside the change that lost their coverage; [] without a baseline. */
  readonly lost: readonly LostLines[]
}

/**
 * Applies every rule of the configuration to complete evidence.
 *
 * Shape:  findings in the order of the rules: total, components, files, drop, patch, new uncovered lines, unmeasured files.
 * Errors: never throws.
 */
export function judge(request: JudgeRequest): Judgement {
  const { files, config, diff } = request
  const patch = diff === null ? null : patchOf(request, diff)
  const components = measureComponents(files, config)
  const change = changesByPath(diff)
  const lost = lostLines(request, change)
  const changed = new Set(diff?.files.filter(({ hunks }) => hunks.length > 0).map(({ path }) => path) ?? [])
  return {
    findings: [
      ...judgeTotal(files, config.total, config.counting),
      ...judgeComponents(components, config.metric),
      ...judgeFiles(files, changed, config),
      ...judgeDrops(request, change, lost),
      ...(patch === null ? [] : judgeChange(patch, config)),
    ],
    patch,
    components,
    comparison: compare(request, change, () => true),
    lost,
  }
}

function judgeChange(patch: PatchResult, config: CoverageConfig): readonly Finding[] {
  return [
    ...judgePatch(patch, config.patch),
    ...judgePatchBranches(patch, config.patch.branchesE4),
    ...judgeNewUncovered(patch, config.patch.maxNewUncovered),
    ...judgeComponentPatches(patch, config.components, config.patch.minLines),
    ...judgeUnmeasured(patch.files, config.unmeasured),
  ]
}

function patchOf({ files, config, baseline, excuse, isIgnored }: JudgeRequest, diff: Diff): PatchResult {
  return classifyPatch({
    diff,
    coverage: new Map(files.map((file) => [file.path, file])),
    counting: config.counting,
    baseline: baseline === null ? null : viewOf(baseline, config),
    excuse,
    isIgnored,
    isUnmeasuredBilled: config.unmeasured === 'uncovered',
  })
}

function measureComponents(files: readonly FileCoverage[], config: CoverageConfig): readonly MeasuredComponent[] {
  return config.components.map((component) => {
    const isInside = compileGlobs(component.paths)
    const members = files.filter(({ path }) => isInside(path))
    return { component, fileCount: members.length, tally: sumFiles(members, config.metric, config.counting) }
  })
}

function judgeDrops(request: JudgeRequest, change: ChangesByPath, lost: readonly LostLines[]): readonly Finding[] {
  const { config } = request
  const scopes = [
    { scope: 'total', maxDropE4: config.maxDropE4, includes: () => true },
    ...config.components.map((component) => ({
      scope: `component:${component.name}`,
      maxDropE4: component.maxDropE4 ?? (component.min === 'ratchet' ? 0 : null),
      includes: compileGlobs(component.paths),
    })),
  ]
  return scopes.flatMap(({ scope, maxDropE4, includes }) => {
    const comparison = maxDropE4 === null ? null : compare(request, change, includes)
    if (maxDropE4 === null || comparison === null) return []
    const locations = lostLocations(lost.filter(({ path }) => includes(path)))
    return judgeDrop({
      comparison,
      metric: config.metric,
      scope,
      maxDropE4,
      toleranceE4: config.toleranceE4,
      locations,
    })
  })
}

function compare(
  { files, config, baseline, diff }: JudgeRequest,
  change: ChangesByPath,
  includes: (path: string) => boolean,
): Comparison | null {
  if (baseline === null || diff === null) return null
  const { metric, counting } = config
  return compareWithBaseline({
    now: files,
    ancestor: baseline.files,
    older: baseline.older,
    change,
    metric,
    counting,
    includes,
  })
}

function lostLines({ files, config, baseline, diff }: JudgeRequest, change: ChangesByPath): readonly LostLines[] {
  if (baseline === null || diff === null) return []
  return findLostLines(files, viewOf(baseline, config), change, config.counting)
}

function viewOf(baseline: JudgedBaseline, config: CoverageConfig): ReturnType<typeof viewBaseline> {
  return viewBaseline(new Map(baseline.files.map((file) => [file.path, file])), baseline.older, config.counting)
}

/** Gives a place for every run of lines that lost their coverage. */
export function lostLocations(lost: readonly LostLines[]): readonly Location[] {
  return lost.flatMap(({ path, ranges }) => ranges.map(({ start, end }) => ({ path, startLine: start, endLine: end })))
}
