import { isBasicExpression } from '@actions/workflow-parser/templates/tokens/type-guards'
import { EvaluationError } from '../errors.ts'
import { evaluateText } from '../expressions/evaluate-token.ts'
import type { Scope } from '../expressions/scope.ts'
import type { Job } from '../parse/workflow-file.ts'
import type { Combination } from '../plan/expand-matrix.ts'

/**
 * Gives a job's name as GitHub shows it: `name:` or the id, and the matrix's values behind it unless `name:` is an expression.
 */
export function jobName(job: Job, combination: Combination, scope: Scope): string {
  if (job.name !== null && isBasicExpression(job.name)) {
    try {
      const name = evaluateText(job.name, scope)
      if (name !== '') return name
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error
    }
  }
  const written = job.name === null || isBasicExpression(job.name) ? '' : job.name.toString()
  const base = written === '' ? job.id : written
  const values = Object.values(combination).flatMap(leaves)
  return values.length === 0 ? base : `${base} (${values.join(', ')})`
}

function leaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return [String(value ?? '')]
}
