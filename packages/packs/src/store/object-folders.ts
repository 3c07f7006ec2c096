import { readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** How deep git follows alternates of alternates. */
const MAX_DEPTH = 5

/**
 * Names every folder that holds objects of a repository: its own, then its alternates' as git follows them.
 *
 * Shape:  without links and without doubles; an alternate that is not there is left out, as git does.
 * Source: gitrepository-layout(5), objects/info/alternates
 */
export function listObjectFolders(own: string): readonly string[] {
  const folders: string[] = []
  const visit = (folder: string, depth: number): void => {
    const real = realPath(folder)
    if (real === null || folders.includes(real) || depth > MAX_DEPTH) return
    folders.push(real)
    for (const line of readAlternates(real)) visit(resolve(real, line), depth + 1)
  }
  visit(own, 0)
  return folders
}

function realPath(folder: string): string | null {
  try {
    return realpathSync(folder)
  } catch {
    return null
  }
}

function readAlternates(folder: string): readonly string[] {
  let text: string
  try {
    text = readFileSync(join(folder, 'info', 'alternates'), 'utf8')
  } catch {
    return []
  }
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(unquote)
}

/** Git writes unusual names as a C string in quotes. */
function unquote(line: string): string {
  if (!/^".*"$/u.test(line)) return line
  const bytes = line
    .slice(1, -1)
    .replace(/\\([0-7]{3})/gu, (_, octal: string) => `%${Number.parseInt(octal, 8).toString(16).padStart(2, '0')}`)
  try {
    return decodeURIComponent(bytes.replace(/%(?![0-9a-f]{2})/gu, '%25')).replace(/\\(["\\])/gu, '$1')
  } catch {
    return line
  }
}
