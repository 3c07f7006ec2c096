import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A file in memory. */
export interface FileInMemory {
  readonly path: string
  readonly bytes: Buffer
}

/** Reads every file below a folder, in the order of their names. */
export function readFiles(folder: string): readonly FileInMemory[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
}
