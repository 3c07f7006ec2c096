import { EvaluationError } from '../errors.ts'

/** One cell of a matrix: its values by name. */
export type Combination = Readonly<Record<string, unknown>>

const MAX_JOBS = 256

/**
 * Gives every combination of a matrix, in GitHub's order: the last dimension turns fastest, then the includes.
 *
 * Shape:  [{}] for no matrix; [] when everything is excluded.
 * Errors: EvaluationError when the value is no matrix, has an empty dimension, or makes more than 256 jobs.
 * Source: https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function expandMatrix(value: unknown): readonly Combination[] {
  if (value === null || value === undefined) return [{}]
  if (!isRecord(value)) throw new EvaluationError(`a matrix must be a mapping, got ${JSON.stringify(value)}`)
  const { include, exclude, ...dimensions } = value
  const names = Object.keys(dimensions)
  const excludes = filters('exclude', exclude)
  const base =
    names.length === 0 ? [] : product(dimensions).filter((cell) => !excludes.some((rule) => matches(cell, rule)))
  const combinations = addIncludes(base, filters('include', include), names)
  if (combinations.length > MAX_JOBS) {
    throw new EvaluationError(`the matrix makes ${combinations.length} jobs; GitHub allows ${MAX_JOBS}`)
  }
  return combinations
}

function product(dimensions: Record<string, unknown>): readonly Combination[] {
  return Object.entries(dimensions).reduce<readonly Combination[]>(
    (cells, [name, values]) => {
      if (!Array.isArray(values)) {
        throw new EvaluationError(`matrix.${name} must be a sequence, got ${JSON.stringify(values)}`)
      }
      if (values.length === 0) throw new EvaluationError(`matrix.${name} does not contain any values`)
      return cells.flatMap((cell) => values.map((value: unknown) => ({ ...cell, [name]: value })))
    },
    [{}],
  )
}

/** An include joins every combination whose own values it does not contradict; one that joins none stands alone. */
function addIncludes(
  base: readonly Combination[],
  includes: readonly Combination[],
  names: readonly string[],
): readonly Combination[] {
  const joined = base.map((original): { original: Combination; cell: Record<string, unknown> } => ({
    original,
    cell: { ...original },
  }))
  const alone: Combination[] = []
  for (const include of includes) {
    const shared = Object.fromEntries(Object.entries(include).filter(([name]) => names.includes(name)))
    const hosts = joined.filter(({ original }) => matches(original, shared))
    for (const host of hosts) Object.assign(host.cell, include)
    if (hosts.length === 0) alone.push(include)
  }
  return [...joined.map(({ cell }) => cell), ...alone]
}

function matches(cell: Combination, rule: Combination): boolean {
  return Object.entries(rule).every(([name, value]) => isSame(cell[name], value))
}

function isSame(actual: unknown, wanted: unknown): boolean {
  if (isRecord(wanted)) return isRecord(actual) && matches(actual, wanted)
  if (typeof actual === 'string' && typeof wanted === 'string') return actual.toLowerCase() === wanted.toLowerCase()
  return JSON.stringify(actual) === JSON.stringify(wanted)
}

function filters(name: string, value: unknown): readonly Combination[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value) && value.every(isRecord)) return value
  throw new EvaluationError(`matrix.${name} must be a sequence of mappings, got ${JSON.stringify(value)}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
