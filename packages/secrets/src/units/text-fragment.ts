import type { Fragment, FragmentKind } from '../engine/fragment.ts'
import { lineCounter } from './added-text.ts'

/**
 * Makes a fragment of a text that is no file: a message, a name, an identity.
 *
 * Shape: `text` in latin-1; lines count from its own beginning.
 */
export function textFragment(kind: Exclude<FragmentKind, 'file'>, text: string, commit: string | null): Fragment {
  return { kind, path: '', text, commit, lineOf: lineCounter(text, [{ offset: 0, line: 1 }]) }
}
