import { UserError } from '@velocity/model'
import picomatch from 'picomatch'

interface Rule {
  readonly isExclusion: boolean
  readonly matches: (path: string) => boolean
}

/**
 * Compiles globs to one test of a path that is relative to the repository's root.
 *
 * Shape:  dot files are matched like others; `!` excludes; the last glob that matches decides; no glob matches nothing. `dir/`
 *         stands for `dir/**`; a leading `/` or `./` means the root.
 * Errors: VEL_GLOB_INVALID for an empty or unbalanced glob, and for a list that only excludes.
 */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map(compileRule)
  if (rules.length > 0 && rules.every((rule) => rule.isExclusion))
    throw invalid(patterns.join(' '), 'every glob of the list starts with "!", so there is nothing to exclude from')
  return (path) => {
    const decisive = rules.findLast((rule) => rule.matches(path))
    return decisive !== undefined && !decisive.isExclusion
  }
}

function compileRule(pattern: string): Rule {
  const isExclusion = pattern.startsWith('!') && !pattern.startsWith('!(')
  const bare = (isExclusion ? pattern.slice(1) : pattern).trim().replace(/^(?:\.?\/)+/, '')
  const glob = bare.endsWith('/') ? `${bare}**` : bare
  if (glob === '') throw invalid(pattern, 'it is empty')
  try {
    const matches = picomatch(glob, { dot: true, nonegate: true, strictBrackets: true, windows: false })
    return { isExclusion, matches: (path) => matches(path) }
  } catch (cause) {
    throw invalid(pattern, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function invalid(pattern: string, why: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_GLOB_INVALID',
    message: `the glob "${pattern}" cannot be used: ${why}.`,
    why: 'a bracket or a brace is not closed, or the list names nothing.',
    fix: 'write it like "src/**/*.ts"; put a backslash before a bracket that is part of a name; begin a list of exclusions with "**".',
    cause,
  })
}
