import type { CompiledAllowlist } from './compile-allowlist.ts'
import type { FragmentFacts } from './fragment-facts.ts'

/** The texts that an allowlist may look at. */
export interface AllowSubject {
  readonly secret: string
  readonly match: string
  readonly line: string
}

/** Whether any of the allowlists lets the match through. */
export function isMatchAllowed(
  lists: readonly CompiledAllowlist[],
  facts: FragmentFacts,
  subject: AllowSubject,
): boolean {
  return lists.some((list) => holds(list.isAnd, conditions(list, facts, subject)))
}

/**
 * Whether an allowlist lets the whole fragment through, whatever stands in it.
 *
 * Shape: an `and` list that also names expressions or stopwords never does.
 */
export function isFragmentAllowed(lists: readonly CompiledAllowlist[], facts: FragmentFacts): boolean {
  return lists.some((list) => {
    if (list.isAnd && (list.text !== null || list.stopword !== null)) return false
    return holds(list.isAnd, [facts.isCommitAllowed(list), facts.isPathAllowed(list)])
  })
}

function conditions(list: CompiledAllowlist, facts: FragmentFacts, subject: AllowSubject): readonly (boolean | null)[] {
  return [
    facts.isCommitAllowed(list),
    facts.isPathAllowed(list),
    list.text === null ? null : list.text(subject[list.target]),
    list.stopword === null ? null : list.stopword(subject.secret),
  ]
}

/** null: a condition that the list does not name. */
function holds(isAnd: boolean, answers: readonly (boolean | null)[]): boolean {
  const named = answers.filter((answer) => answer !== null)
  return isAnd ? named.length > 0 && named.every((answer) => answer) : named.some((answer) => answer)
}
