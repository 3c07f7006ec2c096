import type { ParsedStatement, SqlParser, TappedStatement } from '@velocity/ports'
import { namedRelations } from '../trace/named-relations.ts'
import { childOf, listOf, nodesOf, textOf } from '../trace/tree.ts'
import { fillParameters } from './fill-parameters.ts'

/** What a program did to a database, without what its tool and its driver do for themselves. */
export interface CapturedStatement {
  readonly sql: string
  readonly isInTransaction: boolean
  /** A setting of the connection: it holds for all that follows. */
  readonly isSetting: boolean
  /** Texts that the tool's own table was told, in their order; null for any other statement. */
  readonly mark: { readonly kind: 'add' | 'move' | 'remove'; readonly texts: readonly string[] } | null
}

/** What was captured. */
export interface Capture {
  readonly statements: readonly CapturedStatement[]
  /** Statements whose values are not known, so that they cannot be run again. */
  readonly leftOut: number
}

/** Tables of a tool, without quotes and schema. */
export interface OwnTables {
  readonly own: ReadonlySet<string>
  /** Where it notes what it has applied; null when that is not known. */
  readonly main: string | null
}

interface Connection {
  isOpen: boolean
  waiting: CapturedStatement[]
  /** How many were waiting at each savepoint. */
  savepoints: { readonly name: string; readonly length: number }[]
}

/** Settings that drivers make for themselves. */
const DRIVER_SETTINGS: ReadonlySet<string> = new Set([
  'application_name',
  'bytea_output',
  'client_encoding',
  'client_min_messages',
  'datestyle',
  'extra_float_digits',
  'intervalstyle',
  'standard_conforming_strings',
  'timezone',
  'transaction',
  'session characteristics',
  'transaction snapshot',
])
const SILENT_KINDS: ReadonlySet<string> = new Set([
  'VariableShowStmt',
  'DeallocateStmt',
  'DiscardStmt',
  'ListenStmt',
  'UnlistenStmt',
  'ExplainStmt',
])
/** Functions that a tool asks for itself. */
const READING =
  /^(?:version|current_(?:schema|schemas|database|setting|user)|pg_(?:try_)?advisory_\w+|pg_is_in_recovery|now|obj_description|to_regclass|pg_backend_pid|txid_current|format_type|count|array_agg|coalesce|unnest)$/u

/**
 * Keeps of a program's statements what its migrations did and what was committed, in the order of the commits.
 *
 * What only reads is left out, and what the tool does to its own tables; what it notes in the first of them is a mark.
 *
 * Errors: never throws. A text that cannot be parsed is kept whole.
 */
export function captureStatements(
  tapped: readonly TappedStatement[],
  { own, main }: OwnTables,
  parser: SqlParser,
): Capture {
  const connections = new Map<number, Connection>()
  const kept: CapturedStatement[] = []
  let leftOut = 0
  for (const one of tapped) {
    const connection = connections.get(one.connection) ?? { isOpen: false, waiting: [], savepoints: [] }
    connections.set(one.connection, connection)
    if (one.failure !== null) {
      if (!one.isInTransaction) close(connection)
      continue
    }
    const sql = fillParameters(one.sql, one.parameterCount, one.parameters)
    const parsed = parser.parse(sql ?? one.sql)
    const statements = parsed.ok ? parsed.statements : [unparsed(one.sql)]
    // Statements of one message share a transaction.
    const isGroup = statements.length > 1
    for (const statement of statements) {
      if (statement.kind === 'TransactionStmt') {
        kept.push(...control(connection, statement))
        continue
      }
      const captured = captureOne(statement, connection.isOpen || isGroup, { own, main })
      if (captured === null) continue
      if (sql === null && captured.mark === null) leftOut += 1
      else if (connection.isOpen) connection.waiting.push(captured)
      else kept.push(captured)
    }
  }
  return { statements: kept, leftOut }
}

/** Follows a transaction; gives what it committed. */
function control(connection: Connection, { node }: ParsedStatement): readonly CapturedStatement[] {
  const kind = textOf(node, 'kind') ?? 'TRANS_STMT_BEGIN'
  const name = textOf(node, 'savepoint_name') ?? ''
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') connection.isOpen = true
  else if (kind === 'TRANS_STMT_SAVEPOINT') connection.savepoints.push({ name, length: connection.waiting.length })
  else if (kind === 'TRANS_STMT_ROLLBACK_TO') {
    const at = connection.savepoints.findLast((one) => one.name === name)
    if (at !== undefined) connection.waiting.length = at.length
  } else if (kind === 'TRANS_STMT_COMMIT') {
    const committed = connection.waiting
    close(connection)
    return committed
  } else if (kind === 'TRANS_STMT_ROLLBACK') close(connection)
  return []
}

function close(connection: Connection): void {
  connection.isOpen = false
  connection.waiting = []
  connection.savepoints = []
}

function captureOne(
  statement: ParsedStatement,
  isInTransaction: boolean,
  { own, main }: OwnTables,
): CapturedStatement | null {
  const { sql, kind, node } = statement
  const names = namedRelations(node)
  const isOwn = names.length > 0 && names.every(({ name }) => own.has(name))
  const mark = names.length > 0 && names.every(({ name }) => name === main) ? markOf(kind, node) : null
  if (mark !== null) return { sql, isInTransaction, isSetting: false, mark }
  if (isOwn || SILENT_KINDS.has(kind) || isReading(kind, node, own)) return null
  const isSetting = kind === 'VariableSetStmt'
  if (isSetting && DRIVER_SETTINGS.has((textOf(node, 'name') ?? '').toLowerCase())) return null
  return { sql, isInTransaction, isSetting, mark: null }
}

const MARKS: Readonly<Record<string, 'add' | 'move' | 'remove'>> = {
  InsertStmt: 'add',
  UpdateStmt: 'move',
  DeleteStmt: 'remove',
}

function markOf(kind: string, node: unknown): CapturedStatement['mark'] {
  const mark = MARKS[kind]
  if (mark === undefined) return null
  const texts = nodesOf(node).flatMap((each) => textOf(each['sval'], 'sval') ?? [])
  return { kind: mark, texts }
}

const WRITES: readonly string[] = ['lockingClause', 'intoClause', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']

/** A query that changes nothing: it calls nothing that may, or asks the catalog and the tool's own tables alone. */
function isReading(kind: string, node: unknown, own: ReadonlySet<string>): boolean {
  if (kind !== 'SelectStmt') return false
  const nodes = nodesOf(node)
  if (nodes.some((each) => WRITES.some((field) => each[field] !== undefined))) return false
  const parts = new Set(nodes.flatMap((each) => textOf(each, 'ctename') ?? []))
  const names = namedRelations(node).filter(({ schema, name }) => schema !== null || !parts.has(name))
  const isSystem = ({ schema, name }: (typeof names)[number]): boolean =>
    schema === 'pg_catalog' || schema === 'information_schema' || (schema === null && name.startsWith('pg_'))
  if (names.length > 0 && names.every((name) => isSystem(name) || own.has(name.name))) return true
  return nodes.every((each) => {
    const words = listOf(each, 'funcname').map((word) => textOf(childOf(word, 'String'), 'sval') ?? '')
    return words.length === 0 || READING.test(words.at(-1) ?? '')
  })
}

function unparsed(sql: string): ParsedStatement {
  return { sql, startOffset: 0, endOffset: sql.length, startLine: 1, kind: '', node: null }
}
