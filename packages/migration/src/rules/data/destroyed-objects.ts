import { qualifiedName, quoteName, shortName } from '../facts/names.ts'
import { nameOf, nodeAs, rangeName, tableActions } from '../facts/nodes.ts'
import { oldRelation, relationsOf } from '../facts/relations.ts'
import { findObject } from '../facts/schema-lookup.ts'
import type { Step } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'

/** Data of the base that a statement destroys. */
export interface Destroyed {
  readonly what: 'table' | 'column' | 'schema' | 'database' | 'rows'
  /** Named as in the catalog. */
  readonly name: string
  /** For people, for example `the column email of users`. */
  readonly text: string
  /** The relation that it belongs to; null for schemas and databases. */
  readonly relation: string | null
}

/** Names the data of the base that a statement destroys by its own words; what CASCADE takes along is not its word. */
export function destroyedObjects(context: RuleContext, step: Step): readonly Destroyed[] {
  return [...dropped(context, step), ...columns(context, step), ...truncated(context, step)]
}

function dropped(context: RuleContext, step: Step): readonly Destroyed[] {
  const database = nodeAs(step, 'DropdbStmt')?.dbname
  if (database !== undefined) {
    return [{ what: 'database', name: database, text: `the database ${database}`, relation: null }]
  }
  const drop = nodeAs(step, 'DropStmt')
  const names = (drop?.objects ?? []).map(nameOf)
  if (drop?.removeType === 'OBJECT_SCHEMA') {
    return names.flatMap((name) => {
      const schema = qualifiedName(name)
      const holdsTables = Object.keys(context.before.columnOrder).some((table) => table.startsWith(`${schema}.`))
      return holdsTables ? [{ what: 'schema', name: schema, text: `the schema ${schema}`, relation: null }] : []
    })
  }
  if (drop?.removeType !== 'OBJECT_TABLE') return []
  return names.flatMap((written) => {
    const table = relationsOf(context).find(written, step)
    return table === null
      ? []
      : [{ what: 'table', name: table, text: `the table ${shortName(table)}`, relation: table }]
  })
}

function columns(context: RuleContext, step: Step): readonly Destroyed[] {
  const table = oldRelation(context, nodeAs(step, 'AlterTableStmt')?.relation, step)
  if (table === null) return []
  return tableActions(step).flatMap(({ command: { subtype, name } }) => {
    if (subtype !== 'AT_DropColumn' || name === undefined) return []
    // A generated column holds nothing of its own, and one that the pull request added holds nothing yet.
    const column = findObject(context.before, 'column', [...rangeName(nodeAs(step, 'AlterTableStmt')?.relation), name])
    if (column === undefined || column.properties['generated'] != null) return []
    const text = `the column ${quoteName(name)} of ${shortName(table)}`
    return [{ what: 'column', name: column.name, text, relation: table }]
  })
}

function truncated(context: RuleContext, step: Step): readonly Destroyed[] {
  return (nodeAs(step, 'TruncateStmt')?.relations ?? []).flatMap((node) => {
    const table = relationsOf(context).find(nameOf(node), step)
    return table === null
      ? []
      : [{ what: 'rows', name: table, text: `all rows of ${shortName(table)}`, relation: table }]
  })
}
