import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { RunWorkflowRequest } from '../api/run-workflow-request.ts'
import type { Origin } from '../parse/workflow-file.ts'
import { askGit, writeSnapshot } from './snapshot.ts'

/** The repositories that this run can read. Names are compared without case. */
export interface Sources {
  /** The caller's own repository, at the event's commit. */
  readonly caller: Origin
  /** What to tell the user about where files come from, or null. */
  readonly notice: string | null
  /** A mapped repository at a ref, or null when it is not mapped. The ref is recorded; the folder is read as it is. */
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
  const { repositoryRoot, event, workRoot, repository } = request
  const snapshot = join(workRoot, '_caller')
  const indexFile = join(workRoot, '_caller.index')
  const isExact = writeSnapshot(resolve(repositoryRoot), event.sha, snapshot, indexFile)
  rmSync(indexFile, { force: true })
  const root = isExact ? snapshot : resolve(repositoryRoot)
  const roots = new Map([...request.checkouts].map(([name, path]) => [name.toLowerCase(), resolve(path)]))
  roots.set(repository.toLowerCase(), resolve(repositoryRoot))
  return {
    caller: { repository, sha: event.sha, ref: event.ref, root },
    notice: isExact
      ? null
      : `${repository}: commit ${event.sha} is not in ${repositoryRoot}; its files are read from disk.`,
    roots,
    find: (name, ref) => {
      if (name.toLowerCase() === repository.toLowerCase()) return { repository, sha: event.sha, ref, root }
      const mapped = roots.get(name.toLowerCase())
      return mapped === undefined
        ? null
        : { repository: name, sha: askGit(mapped, ['rev-parse', 'HEAD']), ref, root: mapped }
    },
  }
}
