/** Tracked files, ready to be found by their last segments. */
export interface TreeIndex {
  has(path: string): boolean
  /** Tracked files below a folder whose path ends with `/` and the given path. */
  endingWith(path: string): readonly string[]
  /** Tracked files with this base name. */
  named(baseName: string): readonly string[]
  /** Tracked files that are this path when case is ignored. */
  ignoringCase(path: string): readonly string[]
}

const JVM_ROOT = /(?:^|\/)src\/[^/]+\/(?:java|kotlin|scala|groovy)\//u

/**
 * Indexes tracked files by their last one and two segments, so that a report path meets a handful of candidates, never all.
 *
 * Errors: never throws.
 */
export function indexTree(paths: readonly string[]): TreeIndex {
  const all = new Set(paths)
  const names = group(paths, baseName)
  let pairs: ReadonlyMap<string, readonly string[]> | null = null
  let lower: ReadonlyMap<string, readonly string[]> | null = null
  return {
    has: (path) => all.has(path),
    endingWith(path) {
      pairs = pairs ?? group(paths, lastTwo)
      const candidates = (path.includes('/') ? pairs.get(lastTwo(path)) : names.get(path)) ?? []
      return candidates.filter((candidate) => candidate.endsWith(`/${path}`))
    },
    named: (name) => names.get(name) ?? [],
    ignoringCase(path) {
      lower = lower ?? group(paths, (each) => each.toLowerCase())
      return lower.get(path.toLowerCase()) ?? []
    },
  }
}

/** Gives a path's last segment. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Gives a JVM source's path below its source root, for example `com/acme/App.java`; null for other files. */
export function belowJvmRoot(path: string): string | null {
  const match = JVM_ROOT.exec(path)
  return match === null ? null : path.slice(match.index + match[0].length)
}

function lastTwo(path: string): string {
  const last = path.lastIndexOf('/')
  return last === -1 ? path : path.slice(path.lastIndexOf('/', last - 1) + 1)
}

function group(paths: readonly string[], key: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const name = key(path)
    const list = groups.get(name)
    if (list === undefined) groups.set(name, [path])
    else list.push(path)
  }
  return groups
}
