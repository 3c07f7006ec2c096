import { isAbsolute } from 'node:path'
import { UserError } from '@velocity/model'
import picomatch from 'picomatch'
import { glob } from 'tinyglobby'
import { errorMessage } from './error-code.ts'
import { statFile } from './read-file.ts'
import type { Workspace } from './workspace.ts'

const NEVER_ENTERED = ['**/.git/**', '**/.git', '**/node_modules/**']

/**
 * Names the regular files that match any glob and none that starts with `!`.
 *
 * Shape:  relative to the root, sorted, without duplicates; dot files are matched like others. Wildcards never match a symbolic
 *         link nor enter one; a plain path may be one. [] when no glob includes anything.
 * Errors: VEL_PATH_OUTSIDE for a glob that climbs, is absolute and elsewhere, or is a link that leads out; VEL_GLOB_INVALID for an
 *         unbalanced one.
 */
export async function globFiles(workspace: Workspace, patterns: readonly string[]): Promise<readonly string[]> {
  const isExclusion = (pattern: string): boolean => pattern.startsWith('!') && !pattern.startsWith('!(')
  const included = patterns.filter((pattern) => !isExclusion(pattern)).map((pattern) => toInner(workspace, pattern))
  const excluded = patterns.filter(isExclusion).map((pattern) => toInner(workspace, pattern.slice(1)))
  if (included.length === 0) return []
  const found = await glob(included, {
    cwd: workspace.root,
    ignore: [...NEVER_ENTERED, ...excluded],
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  const isIgnored = picomatch([...NEVER_ENTERED, ...excluded], { dot: true, windows: false })
  const named = included.filter((pattern) => !picomatch.scan(pattern).isGlob && !isIgnored(pattern))
  const stats = await Promise.all(named.map((path) => statFile(workspace, path)))
  return [...new Set([...found, ...named.filter((_, index) => stats[index] !== null)])].toSorted()
}

function toInner(workspace: Workspace, pattern: string): string {
  const glob = pattern.trim()
  try {
    picomatch(glob, { strictBrackets: true })
  } catch (cause) {
    throw new UserError({
      code: 'VEL_GLOB_INVALID',
      message: `the glob "${pattern}" cannot be used: ${errorMessage(cause)}.`,
      why: 'it is empty, or a bracket or a brace is not closed.',
      fix: 'write it like "coverage/**/lcov.info"; put a backslash before a bracket that is part of a name.',
      cause,
    })
  }
  const inner = workspace.toRelative(glob)
  // A root with brackets in its name was taken off above, so what is left is only the caller's own glob.
  return isAbsolute(glob) || glob.includes('..') || glob.startsWith('.') ? inner : glob
}
