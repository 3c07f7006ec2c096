import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from '../../scripts/bundle.ts'

/** Reads every file below a folder of the clone. Shape: text by path within the folder. */
export function readFolder(folder: string): Readonly<Record<string, string>> {
  const root = join(ROOT, folder)
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
  )
}
