import { nodeAs, type Parsed, tableActions } from './nodes.ts'

/** Whether a statement says CONCURRENTLY in a way that PostgreSQL refuses inside of a transaction. */
export function isConcurrent(statement: Parsed): boolean {
  if (nodeAs(statement, 'IndexStmt')?.concurrent === true) return true
  if (nodeAs(statement, 'DropStmt')?.concurrent === true) return true
  const params = nodeAs(statement, 'ReindexStmt')?.params ?? []
  if (params.some((node) => 'DefElem' in node && node.DefElem.defname === 'concurrently')) return true
  return tableActions(statement).some(
    ({ command: { def } }) => def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true,
  )
}
