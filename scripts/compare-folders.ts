import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Names every file that is not byte-identical in two folders.
 *
 * Shape: `<file>: missing | unexpected | differs`, sorted; [] when the folders are the same.
 */
export function compareFolders(actual: string, expected: string): readonly string[] {
  const names = [...new Set([...listFiles(actual), ...listFiles(expected)])].sort()
  return names.flatMap((name) => {
    if (!existsSync(join(actual, name))) return [`${name}: missing`]
    if (!existsSync(join(expected, name))) return [`${name}: unexpected`]
    return readFileSync(join(actual, name)).equals(readFileSync(join(expected, name))) ? [] : [`${name}: differs`]
  })
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
