import { stripControls } from '@velocity/model'
import type { ScriptFailure } from '../model/proof.ts'

/** The server's words for a statement that did not run, on one line: `relation "a" does not exist (42P01)`. */
export function failureText({ failure }: Pick<ScriptFailure, 'failure'>): string {
  const detail = failure.detail === null ? '' : `; ${failure.detail}`
  return stripControls(`${failure.message}${detail} (${failure.sqlState})`.replace(/\s+/gu, ' ')).slice(0, 500)
}
