import type {
  AlterDomainStmt,
  AlterEnumStmt,
  AlterObjectSchemaStmt,
  AlterTableCmd,
  AlterTableStmt,
  ColumnDef,
  CommentStmt,
  Constraint,
  CopyStmt,
  CreateDomainStmt,
  CreateEnumStmt,
  CreateExtensionStmt,
  CreateFdwStmt,
  CreateForeignServerStmt,
  CreateFunctionStmt,
  CreateSchemaStmt,
  CreateSeqStmt,
  CreateStmt,
  CreateTableAsStmt,
  CreateUserMappingStmt,
  DeleteStmt,
  DropdbStmt,
  DropStmt,
  IndexStmt,
  InsertStmt,
  LoadStmt,
  LockStmt,
  MergeStmt,
  Node,
  RangeVar,
  RefreshMatViewStmt,
  ReindexStmt,
  RenameStmt,
  TransactionStmt,
  TruncateStmt,
  UpdateStmt,
  VacuumStmt,
  VariableSetStmt,
  ViewStmt,
} from '@pgsql/types'

/** The statements that rules look into, by the parser's name. */
interface Statements {
  readonly AlterDomainStmt: AlterDomainStmt
  readonly AlterEnumStmt: AlterEnumStmt
  readonly AlterObjectSchemaStmt: AlterObjectSchemaStmt
  readonly AlterTableStmt: AlterTableStmt
  readonly CommentStmt: CommentStmt
  readonly CopyStmt: CopyStmt
  readonly CreateDomainStmt: CreateDomainStmt
  readonly CreateEnumStmt: CreateEnumStmt
  readonly CreateExtensionStmt: CreateExtensionStmt
  readonly CreateFdwStmt: CreateFdwStmt
  readonly CreateForeignServerStmt: CreateForeignServerStmt
  readonly CreateFunctionStmt: CreateFunctionStmt
  readonly CreateSchemaStmt: CreateSchemaStmt
  readonly CreateSeqStmt: CreateSeqStmt
  readonly CreateStmt: CreateStmt
  readonly CreateTableAsStmt: CreateTableAsStmt
  readonly CreateUserMappingStmt: CreateUserMappingStmt
  readonly DeleteStmt: DeleteStmt
  readonly DropStmt: DropStmt
  readonly DropdbStmt: DropdbStmt
  readonly IndexStmt: IndexStmt
  readonly InsertStmt: InsertStmt
  readonly LoadStmt: LoadStmt
  readonly LockStmt: LockStmt
  readonly MergeStmt: MergeStmt
  readonly RefreshMatViewStmt: RefreshMatViewStmt
  readonly ReindexStmt: ReindexStmt
  readonly RenameStmt: RenameStmt
  readonly TransactionStmt: TransactionStmt
  readonly TruncateStmt: TruncateStmt
  readonly UpdateStmt: UpdateStmt
  readonly VacuumStmt: VacuumStmt
  readonly VariableSetStmt: VariableSetStmt
  readonly ViewStmt: ViewStmt
}

/** A statement with its parse tree, from a parser or a trace. */
export interface Parsed {
  readonly kind: string
  readonly node: unknown
}

/**
 * Opens the parse tree of a statement: the one door from `unknown` to the parser's types.
 *
 * Shape:  null for a statement of another kind, and for dialects without a parser.
 */
export function nodeAs<K extends keyof Statements>(statement: Parsed, kind: K): Statements[K] | null {
  return statement.kind === kind && statement.node !== null ? (statement.node as Statements[K]) : null
}

/** The texts of a list of names, such as the parts of a qualified one; what is no text is left out. */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node && node.String.sval !== undefined ? [node.String.sval] : []))
}

/** The qualified name behind a node of `DROP`, `COMMENT` and the like: a list of texts, a type or a text. */
export function nameOf(node: Node | undefined): readonly string[] {
  if (node === undefined) return []
  if ('List' in node) return stringsOf(node.List.items)
  if ('TypeName' in node) return stringsOf(node.TypeName.names)
  if ('RangeVar' in node) return rangeName(node.RangeVar)
  return stringsOf([node])
}

/** The parts of a name as the statement writes it. */
export function rangeName(range: RangeVar | undefined): readonly string[] {
  return [range?.schemaname, range?.relname].filter((part) => part !== undefined)
}

/** One action of an ALTER TABLE. */
export interface TableAction {
  readonly command: AlterTableCmd
  /** The column that it adds or gives a type, else null. */
  readonly column: ColumnDef | null
  /** The constraint that it adds, else null. */
  readonly constraint: Constraint | null
}

/** The actions of an ALTER TABLE; [] for other statements and for other kinds of relation. */
export function tableActions(statement: Parsed): readonly TableAction[] {
  const alter = nodeAs(statement, 'AlterTableStmt')
  if (alter === null || alter.objtype !== 'OBJECT_TABLE') return []
  return (alter.cmds ?? []).flatMap((node) => ('AlterTableCmd' in node ? [actionOf(node.AlterTableCmd)] : []))
}

function actionOf(command: AlterTableCmd): TableAction {
  const { def } = command
  return {
    command,
    column: def !== undefined && 'ColumnDef' in def ? def.ColumnDef : null,
    constraint: def !== undefined && 'Constraint' in def ? def.Constraint : null,
  }
}

/** The constraints that a column brings along. */
export function columnConstraints(column: ColumnDef): readonly Constraint[] {
  return constraintsOf(column.constraints)
}

/** The constraints of a list of nodes. */
export function constraintsOf(nodes: readonly Node[] | undefined): readonly Constraint[] {
  return (nodes ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))
}

/** The columns of a list of nodes, as CREATE TABLE holds them. */
export function columnsOf(nodes: readonly Node[] | undefined): readonly ColumnDef[] {
  return (nodes ?? []).flatMap((node) => ('ColumnDef' in node ? [node.ColumnDef] : []))
}
