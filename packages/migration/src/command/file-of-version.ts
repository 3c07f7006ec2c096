import type { Migration } from '../model/migration.ts'
import type { AppliedVersion } from './find-applied.ts'

/**
 * Finds the file of a version that a tool has applied.
 *
 * Shape:  by the file's name, by its beginning (Rails, TypeORM), by what the file says of itself (Alembic, classes); null when none fits.
 * Errors: never throws.
 */
export function fileOfVersion({ version, parts }: AppliedVersion, files: readonly Migration[]): Migration | null {
  const name = parts.at(-1) ?? version
  const [app] = parts
  const tests: readonly ((file: Migration) => boolean)[] = [
    ({ up }) => parts.length === 2 && up.path.endsWith(`${app}/migrations/${name}.py`),
    ({ version: known, up }) => known === name || baseOf(up.path) === name || stemOf(up.path) === name,
    ({ up }) => startsWithWord(baseOf(up.path), name),
    ({ up }) => isNumbered(name) && startsWithWord(baseOf(up.path), name.slice(-13)),
    ({ up }) => up.sql.split('\n').some((line) => line.startsWith('revision') && isQuoted(line, name)),
    ({ up }) => name.length > 4 && up.sql.includes(`class ${name}`),
  ]
  for (const test of tests) {
    const found = files.find(test)
    if (found !== undefined) return found
  }
  return null
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function stemOf(path: string): string {
  return baseOf(path).replace(/\.[^.]+$/u, '')
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && /^[_.-]/u.test(text.slice(word.length))
}

/** TypeORM ends the name of a class with milliseconds, with which the name of its file begins. */
function isNumbered(name: string): boolean {
  return /\d{13}$/u.test(name)
}

function isQuoted(line: string, word: string): boolean {
  return line.includes(`'${word}'`) || line.includes(`"${word}"`)
}
