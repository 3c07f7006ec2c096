import { stripControls } from '@velocity/model'
import type { RuleHit } from '../../model/hit.ts'
import type { RuleScript } from '../rule-context.ts'

/** Longer texts say no more. Units: characters. */
const MAX_FIX = 4_000
const MAX_MESSAGE = 500

/** What a rule says of one place. */
export interface Said {
  readonly message: string
  readonly why?: string
  readonly fix?: string
  readonly object: string | null
  readonly severity?: 'error' | 'warning' | 'note'
}

/** Makes the hit of a rule at a statement; texts lose their control characters and what is too long. */
export function hitAt(
  rule: string,
  { script, line }: { readonly script: RuleScript; readonly line: number },
  said: Said,
): RuleHit {
  return {
    rule,
    message: stripControls(said.message).slice(0, MAX_MESSAGE),
    ...(said.severity === undefined ? {} : { severity: said.severity }),
    ...(said.why === undefined ? {} : { why: stripControls(said.why) }),
    ...(said.fix === undefined ? {} : { fix: said.fix.split('\n').map(stripControls).join('\n').slice(0, MAX_FIX) }),
    path: script.script.path,
    line,
    version: script.migration.version,
    object: said.object === null ? null : stripControls(said.object),
  }
}
