import type { MigrationTree, TreeFile } from './layout.ts'
import { compareText } from './text/compare-digits.ts'

/** The files of a directory as layouts look at them: those at or below it, sorted, and all others for settings beside it. */
export function makeTree(dir: string, all: ReadonlyMap<string, string>): MigrationTree {
  const root = dir.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  const clean = root === '.' ? '' : root
  const prefix = clean === '' ? '' : `${clean}/`
  const files = [...all].flatMap(([path, text]): readonly TreeFile[] =>
    path.startsWith(prefix) ? [{ path, name: path.slice(prefix.length), text }] : [],
  )
  return { dir: clean, files: files.toSorted((left, right) => compareText(left.name, right.name)), all }
}
