import { inputInvalid } from '@velocity/policy'
import type { Metric, MetricMinimum } from './coverage-inputs.ts'
import { parsePercentE4 } from './parse-percent.ts'

/** Every metric that a minimum may name. */
export const METRICS: readonly Metric[] = ['lines', 'branches', 'functions']

const EXPECTED = 'a percentage or a list such as "lines>=80,branches>=70"'

/**
 * Parses `80` (lines) or `lines>=80,branches>=70`.
 *
 * Shape:  one entry a metric, in the order given.
 * Errors: `UserError` VEL_INPUT_INVALID for an unknown metric, one named twice, or a malformed percentage.
 */
export function parseMinimums(name: string, value: string): readonly MetricMinimum[] {
  if (!value.includes('>')) return [{ metric: 'lines', minE4: parsePercentE4(name, value) }]
  const minimums = value.split(',').map((part) => parseMinimum(name, value, part.trim()))
  const metrics = new Set(minimums.map(({ metric }) => metric))
  if (metrics.size !== minimums.length) throw inputInvalid(name, value, `${EXPECTED} that names each metric once`)
  return minimums
}

function parseMinimum(name: string, value: string, part: string): MetricMinimum {
  const match = /^([a-z]+)\s*>=\s*(.+)$/u.exec(part)
  const metric = METRICS.find((candidate) => candidate === match?.[1])
  if (match?.[2] === undefined || metric === undefined) {
    throw inputInvalid(name, value, `${EXPECTED}; metrics are ${METRICS.join(', ')}`)
  }
  return { metric, minE4: parsePercentE4(name, match[2].trim()) }
}
