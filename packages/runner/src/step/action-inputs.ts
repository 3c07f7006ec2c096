import { evaluateText, evaluateTexts } from '../expressions/evaluate-token.ts'
import type { Scope } from '../expressions/scope.ts'
import type { ActionFile } from '../parse/parse-action.ts'
import type { MappingToken } from '../parse/workflow-file.ts'
import type { StepRecorder } from './step-recorder.ts'

/**
 * Gives an action's inputs: what `with:` says, else the manifest's default, else ''.
 *
 * Shape: every declared input by its declared name, and undeclared ones, which GitHub passes on with a warning.
 */
export function actionInputs(
  action: ActionFile,
  given: MappingToken | null,
  scope: Scope,
  recorder: StepRecorder,
): Record<string, string> {
  const values = Object.entries(evaluateTexts(given, scope))
  const names = action.inputs.map(({ name }) => name)
  const unexpected = values.filter(([name]) => !names.some((known) => known.toLowerCase() === name.toLowerCase()))
  if (unexpected.length > 0) {
    const list = unexpected.map(([name]) => `'${name}'`).join(', ')
    const message = `Unexpected input(s) ${list}, valid inputs are [${names.map((name) => `'${name}'`).join(', ')}]`
    recorder.line(`##[warning]${message}`)
    recorder.annotate({ level: 'warning', message })
  }
  const declared = action.inputs.map(({ name, default: fallback }) => {
    const value = values.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
    return [name, value ?? (fallback === null ? '' : evaluateText(fallback, scope))] as const
  })
  return Object.fromEntries([...declared, ...unexpected])
}

/** Gives inputs as the variables that JavaScript actions read. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}
