import { UserError } from '@velocity/model'
import type { CoverageInputs, Metric, MetricMinimum } from '../inputs/coverage-inputs.ts'
import { PERCENT_E4 } from '../inputs/parse-percent.ts'
import type { ComponentConfig, CoverageConfig } from './coverage-config.ts'
import type { CoverageSection } from './coverage-section.ts'

type RuleInputs = Pick<CoverageInputs, 'min' | 'minPatchE4' | 'maxDropE4' | 'maxNewUncovered' | 'enforcement'>

/**
 * Lays the inputs over the file's section and fills in the defaults.
 *
 * Shape:  an input wins over the file's key of the same meaning, metric by metric.
 * Units:  minimums are rounded up and drops down to ten-thousandths of a percent: never towards a pass.
 * Errors: `UserError` VEL_COV_COMPONENT for two components of one name.
 */
export function resolveConfig(section: CoverageSection | null, inputs: RuleInputs): CoverageConfig {
  const metric = section?.metric ?? 'lines'
  const drop = section?.total?.['max-drop']
  return {
    metric,
    counting: section?.counting ?? 'native',
    total: overlay(totalOf(section, metric), inputs.min),
    maxDropE4: inputs.maxDropE4 ?? (drop === undefined ? null : floorE4(drop)),
    toleranceE4: floorE4(section?.total?.tolerance ?? 0),
    patch: {
      minE4: inputs.minPatchE4 ?? ceilOrNull(section?.patch?.min),
      branchesE4: ceilOrNull(section?.patch?.branches),
      minLines: section?.patch?.['min-lines'] ?? 0,
      maxNewUncovered: inputs.maxNewUncovered ?? section?.patch?.['max-new-uncovered'] ?? null,
    },
    unmeasured: section?.unmeasured ?? 'fail',
    components: componentsOf(section),
    files: { minE4: ceilOrNull(section?.files?.min), changedMinE4: ceilOrNull(section?.files?.['changed-min']) },
    ignore: section?.ignore ?? [],
    enforcement: inputs.enforcement ?? section?.enforcement ?? 'enforce',
  }
}

function totalOf(section: CoverageSection | null, metric: Metric): readonly MetricMinimum[] {
  const total = section?.total
  const pairs: readonly (readonly [Metric, number | undefined])[] = [
    [metric, total?.min],
    ['branches', total?.branches],
    ['functions', total?.functions],
  ]
  const named = pairs.flatMap(([name, min]) => (min === undefined ? [] : [{ metric: name, minE4: ceilE4(min) }]))
  const highest = Map.groupBy(named, (minimum) => minimum.metric)
  return [...highest].map(([name, minimums]) => ({
    metric: name,
    minE4: Math.max(...minimums.map(({ minE4 }) => minE4)),
  }))
}

function overlay(below: readonly MetricMinimum[], above: readonly MetricMinimum[]): readonly MetricMinimum[] {
  const kept = below.filter(({ metric }) => above.every((other) => other.metric !== metric))
  return [...kept, ...above]
}

function componentsOf(section: CoverageSection | null): readonly ComponentConfig[] {
  const components = (section?.components ?? []).map((component) => ({
    name: component.name,
    paths: component.paths,
    min: typeof component.min === 'number' ? ceilE4(component.min) : (component.min ?? null),
    patchE4: ceilOrNull(component.patch),
    maxDropE4: component['max-drop'] === undefined ? null : floorE4(component['max-drop']),
    owner: component.owner ?? null,
  }))
  const names = components.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) {
    throw new UserError({
      code: 'VEL_COV_COMPONENT',
      message: `coverage.components names "${twice}" twice.`,
      why: 'findings, waivers and outputs tell components apart by name.',
      fix: 'give each component a name of its own, or merge their paths into one.',
    })
  }
  return components
}

function ceilOrNull(percent: number | undefined): number | null {
  return percent === undefined ? null : ceilE4(percent)
}

// The epsilon takes back the binary error of decimals such as 79.95 × 10,000 = 799500.0000000001.
function ceilE4(percent: number): number {
  return Math.ceil(percent * PERCENT_E4 - 1e-6)
}

function floorE4(percent: number): number {
  return Math.floor(percent * PERCENT_E4 + 1e-6)
}
