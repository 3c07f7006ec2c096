import { convertToIfCondition } from '@actions/workflow-parser/model/converter/if-condition'
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context'
import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { isMapping, isSequence, isString } from '@actions/workflow-parser/templates/tokens/type-guards'
import { unsupported } from '../errors.ts'
import { mappingField, placeOf, scalarField, textField } from './token-fields.ts'
import type { Step } from './workflow-file.ts'

/** Reads `steps:` of a job or of a composite action; [] for null. */
export function parseSteps(path: string, context: TemplateContext, token: TemplateToken | null): readonly Step[] {
  if (token === null || !isSequence(token)) return []
  return [...token].map((item) => parseStep(path, context, item))
}

/** Reads an `if:`; without one it is `success()`. Wrapped in `success() && (…)` as GitHub does it. */
export function parseCondition(context: TemplateContext, mapping: MappingToken): string {
  const token = mapping.find('if')
  if (token === undefined) return 'success()'
  return convertToIfCondition(context, token)?.expression ?? 'success()'
}

function parseStep(path: string, context: TemplateContext, token: TemplateToken): Step {
  const place = placeOf(path, token)
  if (!isMapping(token)) throw unsupported(place, 'a step that is not a mapping', 'Write the step as a mapping.')
  const base = {
    place,
    id: textField(token, 'id'),
    name: scalarField(token, 'name'),
    condition: parseCondition(context, token),
    env: mappingField(token, 'env'),
    continueOnError: scalarField(token, 'continue-on-error'),
    timeoutMinutes: scalarField(token, 'timeout-minutes'),
  }
  const uses = token.find('uses')
  if (uses !== undefined && isString(uses)) {
    return { ...base, work: { kind: 'uses', uses, with: mappingField(token, 'with') } }
  }
  const run = scalarField(token, 'run')
  if (run === null) throw unsupported(place, 'a step without run or uses', 'Give the step a run: or a uses:.')
  const shell = scalarField(token, 'shell')
  return {
    ...base,
    work: { kind: 'run', run, shell, workingDirectory: scalarField(token, 'working-directory') },
  }
}
