import type { ColumnDef } from '@pgsql/types'
import { qualifiedName } from '../facts/names.ts'
import { columnsOf, nodeAs, rangeName, stringsOf, tableActions } from '../facts/nodes.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'

/** A column that an up creates, or gives a type. */
export interface AddedColumn {
  readonly step: Step
  /** As the statement writes it. */
  readonly table: string
  readonly name: string
  readonly column: ColumnDef
  /** The last part of the type's name as PostgreSQL has it, for example `int4`, `bpchar`. */
  readonly type: string
}

/** The columns of new tables, added columns, and columns with a new type, in the order of the statements. */
export function addedColumns(context: RuleContext): readonly AddedColumn[] {
  return upSteps(context).flatMap((step) => {
    const created = nodeAs(step, 'CreateStmt')
    if (created !== null) {
      const table = qualifiedName(rangeName(created.relation))
      return columnsOf(created.tableElts).map((column) => added(step, table, column.colname ?? '', column))
    }
    const table = qualifiedName(rangeName(nodeAs(step, 'AlterTableStmt')?.relation))
    return tableActions(step).flatMap(({ command, column }) =>
      column === null ? [] : [added(step, table, column.colname ?? command.name ?? '', column)],
    )
  })
}

function added(step: Step, table: string, name: string, column: ColumnDef): AddedColumn {
  return { step, table, name, column, type: stringsOf(column.typeName?.names).at(-1) ?? '' }
}
