/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A path without its last part; '' when it has one part only. */
export function dirName(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}

/** A directory and every one above it up to the root, which is ''. */
export function ancestorsOf(dir: string): readonly string[] {
  const parts = dir === '' ? [] : dir.split('/')
  return [...parts.keys()].map((count) => parts.slice(0, parts.length - count).join('/')).concat('')
}

/** Joins two paths of which the first may be the root. */
export function joinPath(dir: string, name: string): string {
  return dir === '' ? name : `${dir}/${name}`
}
