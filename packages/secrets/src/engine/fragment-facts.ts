import type { CompiledAllowlist } from './compile-allowlist.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { Fragment } from './fragment.ts'

/** What is asked about a fragment again and again, answered once. */
export interface FragmentFacts {
  readonly fragment: Omit<Fragment, 'text'>
  /** Whether the rule looks at files of this path at all. */
  isOnPath(compiled: CompiledRule): boolean
  /** Whether the allowlist names the fragment's commit; null: it names none. */
  isCommitAllowed(allowlist: CompiledAllowlist): boolean | null
  isPathAllowed(allowlist: CompiledAllowlist): boolean | null
}

/** Makes the facts of one fragment. */
export function createFacts(fragment: Omit<Fragment, 'text'>): FragmentFacts {
  const onPath = new Map<number, boolean>()
  const allowedPaths = new Map<CompiledAllowlist, boolean>()
  return {
    fragment,
    isOnPath(compiled) {
      if (compiled.rule.path === null) return true
      const known = onPath.get(compiled.index)
      if (known !== undefined) return known
      const answer = compiled.isPathAllowed(fragment.path)
      onPath.set(compiled.index, answer)
      return answer
    },
    isCommitAllowed({ commit }) {
      return commit === null ? null : fragment.commit !== null && commit(fragment.commit)
    },
    isPathAllowed(allowlist) {
      if (allowlist.path === null) return null
      const known = allowedPaths.get(allowlist)
      if (known !== undefined) return known
      const answer = allowlist.path(fragment.path)
      allowedPaths.set(allowlist, answer)
      return answer
    },
  }
}
