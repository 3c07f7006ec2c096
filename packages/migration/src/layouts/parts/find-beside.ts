import type { MigrationTree } from '../layout.ts'
import { ancestorsOf, joinPath } from './paths.ts'

/** A settings file with its path. */
export interface BesideFile {
  readonly path: string
  readonly text: string
}

/** The settings file of one of these names that is nearest to the directory: in it, or in one above it. */
export function findBeside(tree: MigrationTree, names: readonly string[]): BesideFile | null {
  for (const dir of ancestorsOf(tree.dir)) {
    for (const name of names) {
      const path = joinPath(dir, name)
      const text = tree.all.get(path)
      if (text !== undefined) return { path, text }
    }
  }
  return null
}
