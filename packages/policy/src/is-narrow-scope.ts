import picomatch from 'picomatch'

/** How scopes are matched; the same wherever one is. */
export const SCOPE_GLOB = { dot: true, nonegate: true, noextglob: true } as const

/** Paths that have nothing in common: a scope that matches one of them matches nearly everything. */
const STRANGERS = ['0q', '0q.zz', '0q/1q', '0q/1q.zz', '0q/1q/2q/3q.zz', '.0q/1q'] as const

/**
 * Tells whether a waiver's scope is about something in particular.
 *
 * Shape:  false for `*`, `**`, any depth of them, blanks and every other glob that matches unrelated paths, and for over 512 characters.
 * Errors: never throws.
 */
export function isNarrowScope(scope: string): boolean {
  if (scope.trim() !== scope || scope === '' || scope.length > 512) return false
  if (!/[\p{L}\p{N}]/u.test(scope)) return false
  const isMatch = picomatch(scope, SCOPE_GLOB)
  return !STRANGERS.some((path) => isMatch(path))
}
