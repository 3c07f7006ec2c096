import type { Diff } from '@velocity/diff'
import type { Git } from '@velocity/ports'

/**
 * Lists the files that git tracks in the index; symbolic links and submodules hold no code of their own and are left out.
 *
 * Errors: those of `Git.listFiles`.
 */
export async function trackedFiles(git: Pick<Git, 'listFiles'>): Promise<ReadonlySet<string>> {
  const entries = await git.listFiles(null)
  return new Set(entries.filter(({ mode }) => mode !== '120000' && mode !== '160000').map(({ path }) => path))
}

/**
 * Adds the change's own new files, which in a working tree git may not know yet.
 *
 * Shape: sorted. Never throws.
 */
export function knownFiles(tracked: ReadonlySet<string>, diff: Diff | null): readonly string[] {
  const fresh = (diff?.files ?? []).filter(
    ({ status, isSubmodule, isSymlink }) => status !== 'deleted' && !isSubmodule && !isSymlink,
  )
  return [...new Set([...tracked, ...fresh.map(({ path }) => path)])].sort()
}
