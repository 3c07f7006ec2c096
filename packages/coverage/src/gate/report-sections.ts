import { toRanges } from '@velocity/diff'
import type { Cell, Section } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { CoverageConfig } from '../config/coverage-config.ts'
import type { Metric } from '../inputs/coverage-inputs.ts'
import type { Tally } from '../model/file-coverage.ts'
import type { PatchFile, PatchResult, UncountedKind } from '../patch/patch-result.ts'
import { formatChange, formatMinimum } from '../rules/compare-share.ts'
import { uncoveredLocations } from '../rules/judge-patch.ts'
import { type Judgement, lostLocations } from './judge.ts'
import type { Totals } from './measured-facts.ts'

const MAX_ROWS = 1000

/**
 * Lays out the summary: totals, components, changed files, uncovered new lines, carried lines, lost coverage, uncounted files.
 *
 * Shape:  sections without a row are left out; rows in the order of paths. A table over 1,000 rows says how many more there are.
 * Errors: never throws.
 */
export function reportSections(
  totals: Totals,
  judgement: Judgement | null,
  config: CoverageConfig,
): readonly Section[] {
  const patch = judgement?.patch ?? null
  return [
    totalsSection(totals, judgement, config),
    ...(judgement === null ? [] : [componentsSection(judgement, config)]),
    ...(patch === null ? [] : patchSections(patch)),
    ...(judgement === null ? [] : [lostSection(judgement)]),
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(limitRows)
}

function totalsSection(totals: Totals, judgement: Judgement | null, config: CoverageConfig): Section {
  const patch = judgement?.patch ?? null
  const comparison = judgement?.comparison ?? null
  const metrics: readonly Metric[] = ['lines', 'branches', 'functions']
  const rows = metrics.flatMap((metric) => {
    const tally = totals[metric]
    const min = config.total.find((minimum) => minimum.metric === metric)
    const change =
      metric === config.metric && comparison !== null ? formatChange(comparison.before, comparison.now) : '–'
    return tally === null ? [] : [[`total ${metric}`, ...share(tally), minimum(min?.minE4), change]]
  })
  const ofPatch =
    patch === null
      ? []
      : [
          ['patch lines', ...share(patch.lines), minimum(config.patch.minE4), '–'],
          ...(patch.branches === null
            ? []
            : [['patch branches', ...share(patch.branches), minimum(config.patch.branchesE4), '–']]),
        ]
  const title = judgement === null ? 'Measured, not judged' : 'Coverage'
  return { title, columns: ['what', 'share', 'covered', 'minimum', 'change'], rows: [...rows, ...ofPatch] }
}

function componentsSection({ components }: Judgement, config: CoverageConfig): Section {
  return {
    title: 'Components',
    columns: ['component', config.metric, 'covered', 'minimum', 'patch minimum', 'files', 'owner'],
    rows: components.map(({ component, tally, fileCount }) => [
      component.name,
      ...(tally === null ? ['–', '–'] : share(tally)),
      component.min === 'ratchet' ? 'ratchet' : minimum(component.min),
      minimum(component.patchE4),
      String(fileCount),
      component.owner ?? '–',
    ]),
  }
}

function patchSections(patch: PatchResult): readonly Section[] {
  const counted = patch.files.filter(({ state }) => isCounted(state))
  return [
    {
      title: 'Changed files',
      columns: ['file', 'patch', 'covered', 'new uncovered', 'carried'],
      rows: counted.map(changedRow),
    },
    {
      title: 'Uncovered new lines',
      columns: ['where', 'lines'],
      rows: uncoveredLocations(patch.files).map((location) => [
        { location },
        String((location.endLine ?? 0) - (location.startLine ?? 0) + 1),
      ]),
    },
    {
      title: 'Carried lines: uncovered before, not counted',
      columns: ['now', 'before', 'how'],
      rows: patch.files.flatMap(({ path, carried }) =>
        carried.map(({ line, from, how }) => [
          { location: { path, startLine: line, endLine: line } },
          { location: from },
          how,
        ]),
      ),
      isFolded: true,
    },
    {
      title: 'Changed files that need no coverage',
      columns: ['file', 'why', 'added lines'],
      rows: patch.files
        .filter((file) => !counted.includes(file))
        .map(({ path, state, addedLines }) => [
          { location: { path } },
          isCounted(state) ? state : WHY_UNCOUNTED[state],
          String(addedLines),
        ]),
      isFolded: true,
    },
  ]
}

const WHY_UNCOUNTED: Readonly<Record<UncountedKind, string>> = {
  ignored: 'ignored by coverage.ignore',
  test: 'a test',
  generated: 'generated',
  'never-measured': 'of a kind that is not measured',
  'no-code': 'holds no code',
}

function isCounted(state: PatchFile['state']): state is 'measured' | 'unmeasured' {
  return state === 'measured' || state === 'unmeasured'
}

function changedRow({ path, state, covered, uncovered, carried }: PatchFile): readonly Cell[] {
  const tally = { covered: covered.length, total: covered.length + uncovered.length }
  const [rate, count] = state === 'unmeasured' ? ['unmeasured', '–'] : share(tally)
  return [{ location: { path } }, rate ?? '–', count ?? '–', lineList(uncovered), String(carried.length)]
}

function lineList(lines: readonly number[]): string {
  const ranges = toRanges(lines)
  const shown = ranges.slice(0, 8).map(({ start, end }) => (start === end ? String(start) : `${start}-${end}`))
  return lines.length === 0 ? '0' : `${lines.length} (${shown.join(', ')}${ranges.length > 8 ? ', …' : ''})`
}

function lostSection(judgement: Judgement): Section {
  return {
    title: 'Lost coverage outside the change',
    columns: ['where', 'lines'],
    rows: lostLocations(judgement.lost).map((location) => [
      { location },
      String((location.endLine ?? 0) - (location.startLine ?? 0) + 1),
    ]),
    isFolded: true,
  }
}

function share({ covered, total }: Tally): readonly [string, string] {
  return [formatPercent(covered, total), `${covered}/${total}`]
}

function minimum(minE4: number | null | undefined): string {
  return minE4 === null || minE4 === undefined ? '–' : formatMinimum(minE4)
}

function limitRows(section: Section): Section {
  const more = section.rows.length - MAX_ROWS
  return more <= 0 ? section : { ...section, rows: section.rows.slice(0, MAX_ROWS), note: `… and ${more} more rows.` }
}
