import { EvaluationError } from '../errors.ts'
import { evaluateText, evaluateTexts, evaluateToken } from '../expressions/evaluate-token.ts'
import type { Scope } from '../expressions/scope.ts'
import { pairs } from '../parse/token-fields.ts'
import type { CallJob, InputDefinition, WorkflowFile } from '../parse/workflow-file.ts'
import { isSameName } from '../plan/check-call.ts'

const ABSENT = { string: '', number: 0, boolean: false } as const

/**
 * Gives the `inputs` of a called workflow: what `with:` says, else the default, else '', 0 or false.
 *
 * Errors: EvaluationError when an expression gives another type than the declared one.
 */
export function callInputs(job: CallJob, callee: WorkflowFile, scope: Scope): Record<string, unknown> {
  const given = pairs(job.with)
  return inputValues(callee.call?.inputs ?? [], scope, (definition) => {
    const token = given.find(([name]) => isSameName(name, definition.name))?.[1]
    if (token === undefined) return undefined
    return definition.type === 'string' ? evaluateText(token.assertScalar('input'), scope) : evaluateToken(token, scope)
  })
}

/** Gives values by the declared names, with defaults and types. `read` gives undefined for an absent one. */
export function inputValues(
  definitions: readonly InputDefinition[],
  scope: Scope,
  read: (definition: InputDefinition) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    definitions.map((definition) => {
      const given = read(definition)
      const fallback = definition.default === null ? ABSENT[definition.type] : evaluateToken(definition.default, scope)
      return [definition.name, typed(definition, given === undefined ? fallback : given)]
    }),
  )
}

/** Gives the `secrets` of a called workflow: the named ones, or with `inherit` all of the caller's. */
export function callSecrets(
  job: CallJob,
  own: Readonly<Record<string, string>>,
  scope: Scope,
): Readonly<Record<string, string>> {
  if (job.secrets === 'inherit') return own
  return evaluateTexts(job.secrets, scope)
}

function typed({ name, type }: InputDefinition, value: unknown): unknown {
  if (type === 'string') return String(value ?? '')
  if (typeof value === type) return value
  throw new EvaluationError(`the input "${name}" must be a ${type}, got ${JSON.stringify(value)}`)
}
