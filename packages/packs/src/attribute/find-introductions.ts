import type { HistoryLog } from '../log/history-log.ts'
import type { Candidate } from '../scan/candidate.ts'

/** A commit that brought a secret to a path: none of the files that it started from holds it there. */
export interface Introduction {
  /** A position in the log's commits; -1 when a ref names the file itself. */
  readonly commit: number
  readonly path: number
  readonly object: number
}

/** A thing to look for at a path. */
export interface Sought {
  readonly path: number
  readonly needle: string
  /** Changes of that path, newest first: positions in the log. */
  readonly changes: readonly number[]
}

/** Lists what has to be looked for, once for each path and secret, with the changes of the path. */
export function listSought(log: HistoryLog, candidates: readonly Candidate[]): readonly Sought[] {
  const changes = new Map<number, number[]>()
  for (const { path } of candidates) if (path >= 0) changes.set(path, [])
  for (let at = 0; at < log.pathOf.length; at += 1) changes.get(log.pathOf[at] as number)?.push(at)
  const sought = new Map<string, Sought>()
  for (const { path, needle } of candidates)
    if (path >= 0) sought.set(`${path}\0${needle}`, { path, needle, changes: changes.get(path) ?? [] })
  return [...sought.values()]
}

/** For every object the positions of what is sought in it. */
export function soughtByObject(log: HistoryLog, sought: readonly Sought[]): ReadonlyMap<number, readonly number[]> {
  const byObject = new Map<number, number[]>()
  const add = (object: number, position: number): void => {
    const known = byObject.get(object)
    if (known === undefined) byObject.set(object, [position])
    else if (known.at(-1) !== position) known.push(position)
  }
  for (const [position, { changes }] of sought.entries())
    for (const change of changes) {
      add(log.blobOf[change] as number, position)
      for (const old of oldsOf(log, change)) if (old >= 0) add(old, position)
    }
  return byObject
}

/**
 * Names the commits that brought a secret to a path, newest first.
 *
 * Shape: `holders` are the objects that hold it.
 */
export function findIntroductions(
  log: HistoryLog,
  { path, changes }: Sought,
  holders: ReadonlySet<number>,
): readonly Introduction[] {
  return changes
    .filter(
      (change) => holders.has(log.blobOf[change] as number) && !oldsOf(log, change).some((old) => holders.has(old)),
    )
    .map((change) => ({ commit: log.commitOf[change] as number, path, object: log.blobOf[change] as number }))
}

function oldsOf(log: HistoryLog, change: number): readonly number[] {
  return log.olds.slice(log.oldStart[change], log.oldStart[change + 1])
}
