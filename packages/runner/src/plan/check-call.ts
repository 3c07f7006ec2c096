import { isBasicExpression } from '@actions/workflow-parser/templates/tokens/type-guards'
import { formatPlace, mistake, type Place } from '../errors.ts'
import { pairs, placeOf } from '../parse/token-fields.ts'
import type { CallJob, InputDefinition, TemplateToken, WorkflowFile } from '../parse/workflow-file.ts'

/**
 * Checks a call against what the called workflow declares.
 *
 * Errors: VEL_RUN_NOT_CALLABLE; VEL_RUN_INPUT for an unknown, missing or wrongly typed input; VEL_RUN_SECRET for an unknown or
 * missing secret, or `inherit` into another organisation.
 */
export function checkCall(caller: WorkflowFile, job: CallJob, callee: WorkflowFile, place: Place): void {
  const { call } = callee
  if (call === null) {
    throw mistake('VEL_RUN_NOT_CALLABLE', place, `"${callee.path}" has no workflow_call trigger.`, {
      why: 'A job can call only a workflow whose own on: offers it; GitHub would not start the run.',
      fix: `Add it to ${callee.path}:\n  on:\n    workflow_call:`,
    })
  }
  const given = pairs(job.with)
  for (const [name, value] of given) {
    const definition = call.inputs.find((input) => isSameName(input.name, name))
    const where = placeOf(caller.path, value)
    if (definition === undefined) throw unknown('VEL_RUN_INPUT', 'input', where, name, callee, call.inputs)
    checkLiteral(where, definition, value)
  }
  for (const input of call.inputs.filter((input) => input.isRequired)) {
    if (given.some(([name]) => isSameName(name, input.name))) continue
    throw mistake(
      'VEL_RUN_INPUT',
      place,
      `the input "${input.name}" is required by ${callee.path}, but is not given.`,
      {
        why: 'The called workflow declares it with "required: true"; GitHub would not start the run.',
        fix: `Add it:\n  with:\n    ${input.name}: …`,
      },
    )
  }
  checkSecrets(caller, job, callee, place)
}

/** Tells whether two names of inputs or secrets are the same: GitHub ignores case. */
export function isSameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function checkSecrets(caller: WorkflowFile, job: CallJob, callee: WorkflowFile, place: Place): void {
  const declared = callee.call?.secrets ?? []
  if (job.secrets === 'inherit') {
    if (isSameName(ownerOf(caller), ownerOf(callee))) return
    throw mistake(
      'VEL_RUN_SECRET',
      place,
      `"secrets: inherit" cannot pass secrets from ${caller.origin.repository} to ${callee.origin.repository}: another organisation.`,
      {
        why: 'GitHub lets secrets be inherited only within one organisation.',
        fix: `Name each secret instead:\n  secrets:\n    NAME: \${{ secrets.NAME }}`,
      },
    )
  }
  const given = pairs(job.secrets)
  for (const [name, value] of given) {
    if (declared.some((secret) => isSameName(secret.name, name))) continue
    throw unknown('VEL_RUN_SECRET', 'secret', placeOf(caller.path, value), name, callee, declared)
  }
  for (const secret of declared.filter((secret) => secret.isRequired)) {
    if (given.some(([name]) => isSameName(name, secret.name))) continue
    throw mistake(
      'VEL_RUN_SECRET',
      place,
      `the secret "${secret.name}" is required by ${callee.path}, but is not given.`,
      {
        why: 'The called workflow declares it with "required: true"; GitHub would not start the run.',
        fix: `Add it:\n  secrets:\n    ${secret.name}: \${{ secrets.${secret.name} }}`,
      },
    )
  }
}

function checkLiteral(place: Place, definition: InputDefinition, token: TemplateToken): void {
  if (isBasicExpression(token) || definition.type === 'string') return
  const text = token.toString()
  const isFine =
    definition.type === 'boolean' ? text === 'true' || text === 'false' : Number.isFinite(Number(text || 'x'))
  if (isFine && token.typeName().toLowerCase().startsWith(definition.type)) return
  throw mistake(
    'VEL_RUN_INPUT',
    place,
    `the input "${definition.name}" must be a ${definition.type}, got ${JSON.stringify(text)} (${token.typeName()}).`,
    {
      why: 'GitHub compares the type of the value with the declared one and converts nothing: quotes make text of it.',
      fix: `Write ${definition.name}: ${definition.type === 'boolean' ? 'true' : '1'} without quotes.`,
    },
  )
}

function unknown(
  code: 'VEL_RUN_INPUT' | 'VEL_RUN_SECRET',
  kind: string,
  place: Place,
  name: string,
  callee: WorkflowFile,
  known: readonly { readonly name: string }[],
): Error {
  const names = known.map((entry) => entry.name).join(', ')
  const fix = names === '' ? `Remove it: ${callee.path} declares none.` : `Use one of: ${names}.`
  return mistake(
    code,
    place,
    `${kind} "${name}" is not defined in ${formatPlace({ path: callee.path, line: 0, column: 0 })}.`,
    {
      why: `It is misspelt, or another version of the called workflow declares it below on.workflow_call.${kind}s.`,
      fix,
    },
  )
}

function ownerOf(file: WorkflowFile): string {
  return file.origin.repository.split('/')[0] ?? ''
}
