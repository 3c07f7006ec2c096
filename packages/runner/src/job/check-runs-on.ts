import { isMapping } from '@actions/workflow-parser/templates/tokens/type-guards'
import { unsupported } from '../errors.ts'
import { evaluateToken } from '../expressions/evaluate-token.ts'
import type { Scope } from '../expressions/scope.ts'
import { placeOf } from '../parse/token-fields.ts'
import type { TemplateToken } from '../parse/workflow-file.ts'

const LINUX = /^(?:ubuntu-[\w.-]+|linux|self-hosted|x64|arm64)$/iu

/**
 * Refuses a job that wants another operating system than Linux.
 *
 * Errors: VEL_RUN_UNSUPPORTED naming the label. Groups of runners are refused: what they run cannot be known here.
 */
export function checkRunsOn(path: string, token: TemplateToken, scope: Scope): void {
  const place = placeOf(path, token)
  if (isMapping(token) && token.find('group') !== undefined) {
    throw unsupported(place, '"runs-on: group"', 'Use a label such as ubuntu-latest, or leave the job out with --job.')
  }
  const value = isMapping(token) ? evaluateToken(token.find('labels') ?? token, scope) : evaluateToken(token, scope)
  for (const label of Array.isArray(value) ? value.map(String) : [String(value)]) {
    if (LINUX.test(label)) continue
    throw unsupported(place, `"runs-on: ${label}"`, 'Use ubuntu-latest, or leave the job out with --job.')
  }
}
