/** Tracked files, ready to be found by their last segments. */
export interface TreeIndex {
  has(path: string): boolean
  /** Tracked files whose path ends with `/` and the given path. */
  endingWith(path: string): readonly string[]
  /** Tracked files with this base name. */
  named(baseName: string): readonly string[]
  /** Tracked files that are this path when case is ignored. */
  ignoringCase(path: string): readonly string[]
  /** Tracked files that have this path below a JVM source root. */
  belowJvmRoot(path: string): readonly string[]
}

type Groups = ReadonlyMap<string, readonly string[]>

const JVM_ROOT = /(?:^|\/)src\/[^/]+\/(?:java|kotlin|scala|groovy)\//u

/**
 * Indexes tracked files, each view when it is first asked for, so that a report path meets a handful of candidates, never all.
 *
 * Errors: never throws.
 */
export function indexTree(paths: readonly string[]): TreeIndex {
  const all = new Set(paths)
  const names = once(() => group(paths, baseName))
  const lower = once(() => group(paths, (path) => path.toLowerCase()))
  const jvm = once(() => group(paths, cutJvmRoot))
  const backwards = once(() => paths.map(reverse).sort())
  return {
    has: (path) => all.has(path),
    endingWith: (path) => startingWith(backwards(), `${reverse(path)}/`).map(reverse),
    named: (name) => names().get(name) ?? [],
    ignoringCase: (path) => lower().get(path.toLowerCase()) ?? [],
    belowJvmRoot: (path) => jvm().get(path) ?? [],
  }
}

/** Gives a path's last segment. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function cutJvmRoot(path: string): string | null {
  const match = JVM_ROOT.exec(path)
  return match === null ? null : path.slice(match.index + match[0].length)
}

function reverse(path: string): string {
  return path.split('/').reverse().join('/')
}

function startingWith(sorted: readonly string[], prefix: string): readonly string[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  let end = low
  while (sorted[end]?.startsWith(prefix) === true) end += 1
  return sorted.slice(low, end)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made = made ?? { value: make() }
    return made.value
  }
}

function group(paths: readonly string[], key: (path: string) => string | null): Groups {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const name = key(path)
    if (name === null) continue
    const list = groups.get(name)
    if (list === undefined) groups.set(name, [path])
    else list.push(path)
  }
  return groups
}
