import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Sameness = (name: string, actual: Buffer, expected: Buffer) => boolean

/**
 * Names every file that is not the same in two folders: byte-identical, or what `isSame` says of a name and its two contents.
 *
 * Shape: `<file>: missing | unexpected | differs`, sorted; [] when the folders are the same.
 */
export function compareFolders(actual: string, expected: string, isSame: Sameness = isIdentical): readonly string[] {
  const names = [...new Set([...listFiles(actual), ...listFiles(expected)])].sort()
  return names.flatMap((name) => {
    if (!existsSync(join(actual, name))) return [`${name}: missing`]
    if (!existsSync(join(expected, name))) return [`${name}: unexpected`]
    return isSame(name, readFileSync(join(actual, name)), readFileSync(join(expected, name)))
      ? []
      : [`${name}: differs`]
  })
}

function isIdentical(_: string, actual: Buffer, expected: Buffer): boolean {
  return actual.equals(expected)
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
