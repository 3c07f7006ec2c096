import { selectOf } from './catalog-class.ts'
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

/** Writes the one query that reads a whole schema: kind, name, properties and columns of every object. */
export function fingerprintQuery(major: number, exclude: readonly string[], owner: string | null): string {
  const classes = [
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
  return `${commonTables(exclude, owner)}\n${classes.map(selectOf).join('\nUNION ALL\n')}`
}
