import type { MappingToken, ScalarToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isScalar,
  isSequence,
  isString,
} from '@actions/workflow-parser/templates/tokens/type-guards'
import { EvaluationError } from '../errors.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import type { Scope } from './scope.ts'
import { fromData } from './to-data.ts'

/** Gives the plain value of a token, with every expression in it evaluated. */
export function evaluateToken(token: TemplateToken, scope: Scope): unknown {
  if (isBasicExpression(token)) return fromData(evaluateExpression(token.expression, scope))
  if (isSequence(token)) return [...token].map((item) => evaluateToken(item, scope))
  if (isMapping(token)) {
    return Object.fromEntries([...token].map((pair) => [keyOf(pair.key, scope), evaluateToken(pair.value, scope)]))
  }
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value
  if (isScalar(token) && token.isExpression) throw insertRefused()
  return null
}

/** Gives the text of a scalar token as GitHub writes it: true, 1.5, '' for null. */
export function evaluateText(token: ScalarToken, scope: Scope): string {
  if (isBasicExpression(token)) return evaluateExpression(token.expression, scope).coerceString()
  if (token.isExpression) throw insertRefused()
  return token.toString()
}

/** Gives texts by key, for `env:` and `with:`; {} for null. */
export function evaluateTexts(mapping: MappingToken | null, scope: Scope): Record<string, string> {
  if (mapping === null) return {}
  return Object.fromEntries(
    [...mapping].map((pair) => [keyOf(pair.key, scope), evaluateText(pair.value.assertScalar('value'), scope)]),
  )
}

/** Gives true or false. Errors: EvaluationError for anything else. */
export function evaluateBoolean(token: ScalarToken | null, scope: Scope, fallback: boolean): boolean {
  if (token === null) return fallback
  const value = evaluateToken(token, scope)
  if (typeof value === 'boolean') return value
  throw new EvaluationError(`expected true or false, got ${JSON.stringify(value)}`)
}

/** Gives a number. Errors: EvaluationError for anything else; a number as text is read as GitHub reads it. */
export function evaluateNumber(token: ScalarToken | null, scope: Scope, fallback: number): number {
  if (token === null) return fallback
  const value = evaluateToken(token, scope)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return number
  throw new EvaluationError(`expected a number, got ${JSON.stringify(value)}`)
}

function insertRefused(): EvaluationError {
  return new EvaluationError('the "insert" directive is not supported by this runner')
}

function keyOf(key: ScalarToken, scope: Scope): string {
  return evaluateText(key, scope)
}
