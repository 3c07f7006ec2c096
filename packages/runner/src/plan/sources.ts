import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '@velocity/model'
import type { RunWorkflowRequest } from '../api/run-workflow-request.ts'
import type { Origin } from '../parse/workflow-file.ts'
import { askGit, writeSnapshot } from './snapshot.ts'

/** The repositories that this run can read. Names are compared without case. */
export interface Sources {
  /** The caller's own repository, at the event's commit. */
  readonly caller: Origin
  /** What to tell the user about where files come from, or null. */
  readonly notice: string | null
  /**
   * A repository at a ref, or null when it is not mapped. Of a mapped one the ref is recorded and the folder read as it is;
   * of the caller's own one, the ref decides. Errors: VEL_RUN_REF when the caller's clone does not know the ref.
   */
  readonly find: (repository: string, ref: string) => Origin | null
  /** Local clones by name, for `actions/checkout`. */
  readonly roots: ReadonlyMap<string, string>
}

/**
 * Finds the files of the run: the caller's from `event.sha`, the mapped ones from disk.
 *
 * A caller that is no git clone, or does not hold the commit, is read from disk, and the notice says so.
 */
export function openSources(request: RunWorkflowRequest): Sources {
  const { event, workRoot, repository } = request
  const clone = resolve(request.repositoryRoot)
  const snapshots = new Map<string, string | null>()
  const snapshot = (sha: string): string | null => {
    const known = snapshots.get(sha)
    if (known !== undefined) return known
    const folder = join(workRoot, '_caller', sha)
    const indexFile = join(workRoot, '_caller.index')
    const made = writeSnapshot(clone, sha, folder, indexFile) ? folder : null
    rmSync(indexFile, { force: true })
    snapshots.set(sha, made)
    return made
  }
  const exact = snapshot(event.sha)
  const caller: Origin = { repository, sha: event.sha, ref: event.ref, root: exact ?? clone }
  const roots = new Map([...request.checkouts].map(([name, path]) => [name.toLowerCase(), resolve(path)]))
  roots.set(repository.toLowerCase(), clone)
  const findOwn = (ref: string): Origin => {
    if (exact === null) return { ...caller, ref }
    const sha = resolveRef(clone, ref)
    const root = sha === null ? null : snapshot(sha)
    if (root === null) throw unknownRef(repository, ref, clone)
    return { repository, sha, ref, root }
  }
  return {
    caller,
    notice:
      exact === null ? `${repository}: commit ${event.sha} is not in ${clone}; its files are read from disk.` : null,
    roots,
    find: (name, ref) => {
      if (name.toLowerCase() === repository.toLowerCase()) return findOwn(ref)
      const root = roots.get(name.toLowerCase())
      return root === undefined ? null : { repository: name, sha: askGit(root, ['rev-parse', 'HEAD']), ref, root }
    },
  }
}

function resolveRef(clone: string, ref: string): string | null {
  for (const candidate of [`refs/tags/${ref}`, `refs/heads/${ref}`, `refs/remotes/origin/${ref}`, ref]) {
    const sha = askGit(clone, ['rev-parse', '--verify', '--quiet', `${candidate}^{commit}`])
    if (sha !== null) return sha
  }
  return null
}

function unknownRef(repository: string, ref: string, clone: string): UserError {
  return new UserError({
    code: 'VEL_RUN_REF',
    message: `"${repository}@${ref}": ${clone} has no such tag, branch or commit.`,
    why: 'The run reads its own repository from the local clone, which may be shallow or behind.',
    fix: `Fetch it: git fetch origin ${ref}`,
  })
}
