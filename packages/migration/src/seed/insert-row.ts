import { identifier } from '../trace/sql-text.ts'
import type { SeedColumn, SeedForeignKey, SeedTable, SeedType } from './seed-catalog.ts'
import { seedValue, type ValueStyle } from './seed-value.ts'

/** What a row is to be like. */
export interface RowWish {
  /** Tells rows apart. */
  readonly counter: number
  readonly style: ValueStyle
  /** Whether every column that may be NULL is. */
  readonly isNull: boolean
  /** Whether columns with a default keep it. */
  readonly isDefault: boolean
  /** Which row of the parents it refers to; the first one when there are fewer. */
  readonly parentRow: number
  /** Columns that repeat the value of another row: its counter. */
  readonly repeated: { readonly columns: ReadonlySet<string>; readonly counter: number } | null
  /** Expressions that go before everything else. */
  readonly fixed: ReadonlyMap<string, string>
}

/** A row of plain values. */
export const PLAIN_ROW: RowWish = {
  counter: 1,
  style: 'plain',
  isNull: false,
  isDefault: false,
  parentRow: 0,
  repeated: null,
  fixed: new Map(),
}

/** The INSERT of one row; its references are looked up by the server. */
export function insertRow(table: SeedTable, types: ReadonlyMap<string, SeedType>, wish: RowWish): string {
  const written = new Map<string, string>(wish.fixed)
  const joins = joinParents(table, wish, written)
  for (const [position, column] of table.columns.entries()) {
    if (written.has(column.name) || isLeft(column, wish)) continue
    written.set(column.name, expressionOf(column, types, wish, position))
  }
  const names = table.columns.map(({ name }) => name).filter((name) => written.has(name))
  if (names.length === 0) return `INSERT INTO ${table.shown} DEFAULT VALUES`
  const isForced = table.columns.some(({ name, isIdentity }) => isIdentity && written.has(name))
  const overriding = isForced ? ' OVERRIDING SYSTEM VALUE' : ''
  const values = names.map((name) => written.get(name)).join(', ')
  return `INSERT INTO ${table.shown} (${names.map(identifier).join(', ')})${overriding} SELECT ${values} FROM (VALUES (1)) velocity_one${joins}`
}

function isLeft({ isGenerated, isIdentity, isSerial, hasDefault }: SeedColumn, { isDefault }: RowWish): boolean {
  return isGenerated || isIdentity || isSerial || (isDefault && hasDefault)
}

function expressionOf(
  column: SeedColumn,
  types: ReadonlyMap<string, SeedType>,
  wish: RowWish,
  position: number,
): string {
  if (wish.isNull && !column.isNotNull) return 'NULL'
  const { repeated } = wish
  const counter = repeated?.columns.has(column.name) === true ? repeated.counter : wish.counter
  return seedValue(column, types, counter + position, wish.style)
}

/** One join per foreign key that is not settled; columns that two keys share have one value. */
function joinParents(table: SeedTable, wish: RowWish, written: Map<string, string>): string {
  const joins = table.foreignKeys.map((key, index): string => {
    if (key.columns.every((column) => written.has(column))) return ''
    if (wish.isNull && isOptional(table, key)) return ''
    const alias = `velocity_p${index}`
    const shared = key.columns.flatMap((column, at) => {
      const value = written.get(column)
      return value === undefined ? [] : [`${identifier(key.parentColumns[at] ?? '')} = ${value}`]
    })
    for (const [at, column] of key.columns.entries()) {
      if (!written.has(column)) written.set(column, `${alias}.${identifier(key.parentColumns[at] ?? '')}`)
    }
    const columns = key.parentColumns.map(identifier).join(', ')
    const where = shared.length === 0 ? '' : ` WHERE ${shared.join(' AND ')}`
    return ` LEFT JOIN LATERAL (SELECT ${columns} FROM ${key.parentShown}${where} ORDER BY ${columns} OFFSET ${wish.parentRow} LIMIT 1) ${alias} ON true`
  })
  return joins.join('')
}

/** Whether a row can do without the parent: one NULL in the key is enough. */
export function isOptional(table: SeedTable, key: SeedForeignKey): boolean {
  return key.columns.some((name) => table.columns.some((column) => column.name === name && !column.isNotNull))
}
