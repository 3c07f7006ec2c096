import type { ParsedStatement } from '@velocity/ports'

/** The objects that some SQL names. */
export interface Touched {
  /** The last part of every name, without its schema; sorted. */
  readonly names: readonly string[]
  /** True when something in it cannot be seen: a DO block, a body of SQL, a statement without a tree. */
  readonly isOpaque: boolean
}

const LIST_KEYS = new Set(['funcname', 'names', 'defnames', 'typeName', 'objname', 'sequence', 'owner'])
const TEXT_KEYS = new Set([
  'relname',
  'idxname',
  'indexname',
  'conname',
  'trigname',
  'policy_name',
  'schemaname',
  'extname',
  'newname',
  'subname',
  'name',
  'rulename',
  'pubname',
  'newVal',
  'oldVal',
]) // prettier-ignore
const OBJECT_KEYS = new Set(['objects', 'object', 'objfuncargs', 'pktable'])
const MAX_DEPTH = 400

/**
 * Names every object that statements touch, by their parse trees.
 *
 * Shape:  rather too many than too few: two scripts without a common name, neither of them opaque, do not disturb each other.
 *         Statements that only set parameters or open transactions touch nothing.
 * Errors: never throws.
 */
export function whatTouches(statements: readonly ParsedStatement[]): Touched {
  const names = new Set<string>()
  let isOpaque = false
  for (const { kind, node } of statements) {
    if (kind === 'TransactionStmt' || kind === 'VariableSetStmt') continue
    if (node === null || typeof node !== 'object' || kind === 'DoStmt' || kind === 'CallStmt' || isSqlBody(kind, node))
      isOpaque = true
    if (!collect(node, names, 0)) isOpaque = true
  }
  return { names: [...names].toSorted(), isOpaque }
}

/** Says whether the order of two scripts could matter. */
export function mayDisturb(one: Touched, other: Touched): boolean {
  const isEmpty = (touched: Touched): boolean => touched.names.length === 0 && !touched.isOpaque
  if (isEmpty(one) || isEmpty(other)) return false
  if (one.isOpaque || other.isOpaque) return true
  const known = new Set(one.names)
  return other.names.some((name) => known.has(name))
}

/** A body in SQL is checked, and bound, when it is made. */
function isSqlBody(kind: string, node: object): boolean {
  if (kind !== 'CreateFunctionStmt') return false
  return /"sval":"sql"/iu.test(JSON.stringify((node as { readonly options?: unknown }).options ?? null))
}

/** False when it nests deeper than is read. */
function collect(value: unknown, names: Set<string>, depth: number): boolean {
  if (depth > MAX_DEPTH) return false
  if (Array.isArray(value)) return value.every((item) => collect(item, names, depth + 1))
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, item]) => {
    if (TEXT_KEYS.has(key) && typeof item === 'string') addName(item, names)
    if (LIST_KEYS.has(key) || OBJECT_KEYS.has(key)) addLists(item, names, depth)
    return collect(item, names, depth + 1)
  })
}

/** A qualified name is a list of texts; objects of DROP are a list of such lists. */
function addLists(value: unknown, names: Set<string>, depth: number): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    const texts = value.map(textOf)
    if (texts.length > 0 && texts.every((one) => one !== null)) {
      for (const text of texts.at(-2) === 'pg_catalog' ? [] : texts.slice(-1)) addName(text, names)
    } else for (const item of value) addLists(item, names, depth + 1)
    return
  }
  const list = (value as { readonly List?: { readonly items?: unknown } }).List?.items
  const text = textOf(value)
  if (list !== undefined) addDropped(list, names, depth + 1)
  else if (text !== null) addName(text, names)
  else for (const item of Object.values(value)) addLists(item, names, depth + 1)
}

/** The objects of a DROP may be a table's trigger or policy: both parts count. */
function addDropped(list: unknown, names: Set<string>, depth: number): void {
  if (!Array.isArray(list)) return
  for (const item of list) {
    const text = textOf(item)
    if (text === null) addLists(item, names, depth + 1)
    else addName(text, names)
  }
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const text = (value as { readonly String?: { readonly sval?: unknown } }).String?.sval
  return typeof text === 'string' ? text : null
}

function addName(text: string, names: Set<string>): void {
  if (text !== '' && text !== 'pg_catalog' && text !== 'public') names.add(text)
}
