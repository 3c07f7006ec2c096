import type { TableScan } from '../model/trace.ts'
import { childOf, listOf, nodesOf, textOf } from './tree.ts'

/**
 * Why a statement read a table whole, from its parse tree and from what the server showed; null when it did not, or when an index
 * build or the plan of a query is the reason.
 */
export function scanReason(
  kind: string,
  node: unknown,
  isVerified: boolean,
  isRead: boolean,
): TableScan['reason'] | null {
  if (kind === 'AlterTableStmt') return isVerified ? alterReason(node) : null
  if (kind === 'AlterDomainStmt') return isRead ? domainReason(node) : null
  if (kind === 'CreateStmt') return isRead ? 'partition' : null
  if (kind === 'CreateTableAsStmt' || kind === 'RefreshMatViewStmt') return isRead ? 'other' : null
  return isVerified ? 'other' : null
}

const CHECKS = new Set(['CONSTR_CHECK', 'CONSTR_GENERATED'])
const NOT_NULLS = new Set(['CONSTR_NOTNULL', 'CONSTR_PRIMARY', 'CONSTR_IDENTITY'])

function alterReason(node: unknown): TableScan['reason'] {
  const commands = listOf(node, 'cmds').flatMap((each) => childOf(each, 'AlterTableCmd') ?? [])
  const subtypes = new Set(commands.map((command) => textOf(command, 'subtype')))
  if (subtypes.has('AT_AttachPartition')) return 'partition'
  const constraints = new Set(nodesOf(commands).map((each) => textOf(each, 'contype') ?? ''))
  if (subtypes.has('AT_ValidateConstraint') || [...CHECKS].some((type) => constraints.has(type))) return 'check'
  if (subtypes.has('AT_SetNotNull') || [...NOT_NULLS].some((type) => constraints.has(type))) return 'not null'
  return 'other'
}

/** `O` is SET NOT NULL; the others that read are checks. */
function domainReason(node: unknown): TableScan['reason'] {
  return textOf(node, 'subtype') === 'O' ? 'not null' : 'check'
}
