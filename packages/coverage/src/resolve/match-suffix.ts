import type { TreeIndex } from './tree-index.ts'

/** A tracked file that is the tail of a report path; `prefix` is what was cut off, '' or ending with `/`. */
export interface TailMatch {
  readonly path: string
  readonly prefix: string
}

const DEPENDENCIES = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|bower_components)\//u

/**
 * Finds the longest tail of a report path that is a tracked file: `home/ci/repo/src/a.ts` → `src/a.ts`.
 *
 * Shape:  null when there is none, or when what was cut off lies in a folder of dependencies.
 * Errors: never throws. A tail of one segment may be chance: the caller asks for more proof.
 */
export function matchTail(index: TreeIndex, path: string): TailMatch | null {
  for (let at = 0; at !== -1; ) {
    const tail = path.slice(at)
    if (index.has(tail)) {
      const prefix = path.slice(0, at)
      return DEPENDENCIES.test(prefix) ? null : { path: tail, prefix }
    }
    const slash = path.indexOf('/', at)
    at = slash === -1 ? -1 : slash + 1
  }
  return null
}

/**
 * Finds the tracked files that a report path is the tail of: `com/acme/App.java` → `app/src/main/java/com/acme/App.java`.
 *
 * Shape:  [] when there is none; several when it is not unique. Main sources win over test sources of the same package.
 * Errors: never throws.
 */
export function matchHeadless(index: TreeIndex, path: string): readonly string[] {
  const candidates = index.endingWith(path)
  const main = candidates.filter((candidate) => !/(?:^|\/)src\/(?:test|[a-z]+Test)\//u.test(candidate))
  return main.length === 1 ? main : candidates
}

/**
 * Finds Kotlin and Scala files whose folders leave out the common package: `com/acme/pay/Fee.kt` → `src/main/kotlin/pay/Fee.kt`.
 *
 * Shape:  as `matchHeadless`.
 * Errors: never throws.
 */
export function matchShortPackage(index: TreeIndex, path: string): readonly string[] {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const found = index.belowJvmRoot(path.slice(slash + 1))
    if (found.length > 0) return found
  }
  return []
}
