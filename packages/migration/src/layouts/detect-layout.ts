import { UserError } from '@velocity/model'
import type { Layout, MigrationTree } from './layout.ts'
import { LAYOUTS } from './layouts.ts'

/**
 * Finds the layout of a directory by its markers.
 *
 * Shape:  the one that is surest.
 * Errors: VEL_MIG_LAYOUT_UNKNOWN when none is, or when two are equally sure.
 */
export function detectLayout(tree: MigrationTree): Layout {
  const strengths = LAYOUTS.map((layout) => ({ layout, strength: layout.detect(tree) })).filter(
    ({ strength }) => strength > 0,
  )
  const best = Math.max(0, ...strengths.map(({ strength }) => strength))
  const [first, ...others] = strengths.filter(({ strength }) => strength === best)
  if (first !== undefined && others.length === 0) return first.layout
  if (first === undefined) throw unknownLayout(tree.dir, `its files are ${namesOf(tree)}`)
  const ids = [first, ...others].map(({ layout }) => layout.id).join(' and ')
  throw unknownLayout(tree.dir, `it looks like ${ids} at the same time`)
}

/** The error for a directory whose layout is not known, or that is given one which does not exist. */
export function unknownLayout(dir: string, what: string): UserError {
  const ids = LAYOUTS.map(({ id }) => id).join(', ')
  return new UserError({
    code: 'VEL_MIG_LAYOUT_UNKNOWN',
    message: `The layout of the migrations in "${dir === '' ? '.' : dir}" is not known: ${what}.`,
    why: 'Layouts are recognised by names and marks of their files. Migrations in code have none that can be read.',
    fix: `Name it: layout: <one of ${ids}>, or layout: command with the commands of a tool that keeps its migrations in code.`,
  })
}

function namesOf({ files }: MigrationTree): string {
  const shown = files.slice(0, 5).map(({ name }) => `"${name.slice(0, 80)}"`)
  return files.length > shown.length ? `${shown.join(', ')} and ${files.length - shown.length} more` : shown.join(', ')
}
