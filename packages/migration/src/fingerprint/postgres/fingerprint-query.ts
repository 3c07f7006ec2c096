import { type CatalogClass, selectOf } from './catalog-class.ts'
import { accessClasses } from './classes/access.ts'
import { columnClasses } from './classes/columns.ts'
import { operatorClasses } from './classes/operators.ts'
import { relationClasses } from './classes/relations.ts'
import { routineClasses } from './classes/routines.ts'
import { schemaClasses } from './classes/schemas.ts'
import { tablePartClasses } from './classes/table-parts.ts'
import { textSearchClasses } from './classes/text-search.ts'
import { typeClasses } from './classes/types.ts'
import { commonTables } from './common-tables.ts'

/** Lists every class of objects that a schema is made of, for a server of a major version. */
export function catalogClasses(major: number): readonly CatalogClass[] {
  return [
    ...schemaClasses(major),
    ...typeClasses(),
    ...relationClasses(),
    ...columnClasses(),
    ...tablePartClasses(),
    ...routineClasses(),
    ...operatorClasses(),
    ...textSearchClasses(),
    ...accessClasses(major),
  ]
}

/** Writes the question which classes have objects: a row with `c0`, `c1` … of `t` or `f`. */
export function presenceQuery(classes: readonly CatalogClass[]): string {
  return `SELECT ${classes.map(({ present = 'true' }, at) => `(${present}) AS c${at}`).join(', ')}`
}

/** Writes the one query that reads a whole schema: kind, name, properties and columns of every object. */
export function fingerprintQuery(
  classes: readonly CatalogClass[],
  exclude: readonly string[],
  owner: string | null,
): string {
  return `${commonTables(exclude, owner)}\n${classes.map(selectOf).join('\nUNION ALL\n')}`
}
