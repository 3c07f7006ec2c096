import { inputInvalid } from '@velocity/policy'
import type { BaselineChoice } from './coverage-inputs.ts'

/**
 * Parses where the baseline comes from: `auto`, `artifact`, `cache`, `none` or `file:<path>`.
 *
 * Errors: `UserError` VEL_INPUT_INVALID for anything else; `ref` is refused by name, for it is not there yet.
 */
export function parseBaseline(name: string, value: string): BaselineChoice {
  if (value === 'auto' || value === 'artifact' || value === 'cache' || value === 'none') return { kind: value }
  const path = value.startsWith('file:') ? value.slice('file:'.length).trim() : ''
  if (path === '') throw inputInvalid(name, value, 'one of auto, artifact, cache, none, file:<path>')
  return { kind: 'file', path }
}
