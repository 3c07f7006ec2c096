import type { Node } from '@pgsql/types'
import { nodeAs, type Parsed, stringsOf } from '../facts/nodes.ts'
import { isObject, walk } from '../facts/walk.ts'

/** What of a statement reaches outside of the database. */
export interface HostAccess {
  /** For example `COPY … PROGRAM runs a program of the server`. */
  readonly what: string
  /** Whether the statement must not run: it reads, writes or runs something of the machine. */
  readonly isRefused: boolean
}

const FILE_FUNCTIONS =
  'pg_read_file|pg_read_binary_file|pg_stat_file|pg_ls_dir|pg_ls_logdir|pg_ls_waldir|pg_ls_tmpdir|pg_ls_archive_statusdir|' +
  'lo_import|lo_export|pg_file_write|pg_file_read|pg_file_rename|pg_file_unlink|pg_file_sync|pg_logdir_ls|pg_reload_conf|pg_rotate_logfile'
const LINK_FUNCTIONS = 'dblink|dblink_connect|dblink_connect_u|dblink_exec|dblink_send_query'
const IS_FILE_FUNCTION = new RegExp(`^(?:${FILE_FUNCTIONS})$`, 'iu')
const IS_LINK_FUNCTION = new RegExp(`^(?:${LINK_FUNCTIONS})$`, 'iu')
const FILE_CALL = new RegExp(`\\b(?:${FILE_FUNCTIONS})"?\\s{0,20}\\(`, 'iu')
const LINK_CALL = new RegExp(`\\b(?:${LINK_FUNCTIONS})"?\\s{0,20}\\(`, 'iu')
/** Ending one's own session is nothing on the bundled engine, and the end of the migration on every other. */
const ENDING = /^pg_(?:terminate|cancel)_backend$/u
const ENDS_ITSELF = /\bpg_(?:terminate|cancel)_backend\s{0,20}\(\s{0,20}(?:pg_catalog\.)?pg_backend_pid\b/iu
const ENDS = 'it ends its own session'
const UNTRUSTED = /^(?:c|internal|pl[a-z0-9]+u)$/iu
const REACHING_EXTENSION = /^(?:file_fdw|adminpack|pl[a-z0-9]+u)$/iu
const LINKING_EXTENSION = /^(?:dblink|postgres_fdw|http|pg_net|[a-z0-9_]+_fdw)$/iu

/**
 * Finds what of a statement reaches outside of the database, also by the text of function bodies and DO blocks.
 *
 * Shape:  null for a statement that stays inside.
 * Errors: never throws. A text that is put together at run time is not seen: the engine must be one that has nothing to lose.
 */
export function findHostAccess(statement: Parsed & { readonly sql: string }): HostAccess | null {
  return byKind(statement) ?? byBody(statement) ?? (statement.node === null ? byText(statement) : byCall(statement))
}

function byKind(statement: Parsed): HostAccess | null {
  const copy = nodeAs(statement, 'CopyStmt')
  if (copy?.is_program === true) return refused('COPY … PROGRAM runs a program on the server')
  if (copy?.filename !== undefined) {
    return refused(`COPY ${copy.is_from === true ? 'reads' : 'writes'} a file of the server`)
  }
  if (statement.kind === 'LoadStmt') return refused('LOAD puts a library into the server')
  if (statement.kind === 'AlterSystemStmt') return refused('ALTER SYSTEM writes the settings of the server')
  if (statement.kind === 'CreateTableSpaceStmt') return refused('CREATE TABLESPACE uses a directory of the server')
  if (isInCatalogue(nodeAs(statement, 'CreateFunctionStmt')?.funcname))
    return refused('the function stands in pg_catalog, where it can speak for the server')
  const language = languageOf(nodeAs(statement, 'CreateFunctionStmt')?.options)
  if (language !== null && UNTRUSTED.test(language))
    return refused(`a function in ${language} can do whatever the server can`)
  const extension = nodeAs(statement, 'CreateExtensionStmt')?.extname
  if (extension !== undefined && REACHING_EXTENSION.test(extension))
    return refused(`${extension} reaches files of the server`)
  if (extension !== undefined && LINKING_EXTENSION.test(extension)) return noted(`${extension} reaches other servers`)
  if (statement.kind === 'CreateForeignServerStmt') return noted('the foreign server is another database')
  if (statement.kind === 'CreateSubscriptionStmt') return noted('the subscription connects to another database')
  return null
}

/** Bodies are texts: they are searched, not parsed. */
function byBody({ kind, sql }: Parsed & { readonly sql: string }): HostAccess | null {
  if (kind !== 'DoStmt' && kind !== 'CreateFunctionStmt') return null
  if (FILE_CALL.test(sql)) return refused('its body reads or writes files of the server')
  const copies = sql
    .split(';')
    .some((part) => /\bcopy\b/iu.test(part) && /\b(?:program|from|to)\s{1,20}(?:'|\$\w{0,30}\$)/iu.test(part))
  if (copies) return refused('its body copies from or to a file or a program of the server')
  if (ENDS_ITSELF.test(sql)) return refused(ENDS)
  if (/\balter\s{1,20}system\b/iu.test(sql)) return refused('its body writes the settings of the server')
  return LINK_CALL.test(sql) ? noted('its body reaches another server') : null
}

/** Dialects without a parser. */
function byText({ sql }: Parsed & { readonly sql: string }): HostAccess | null {
  for (const [pattern, what] of TEXTS) if (pattern.test(sql)) return refused(what)
  return null
}

const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/\binto\s{1,20}(?:outfile|dumpfile)\b/iu, 'INTO OUTFILE writes a file of the server'],
  [/\bload\s{1,20}(?:data|xml)\s/iu, 'LOAD DATA reads a file'],
  [/\bload_file\s{0,20}\(/iu, 'load_file() reads a file of the server'],
  [/\binstall\s{1,20}(?:plugin|component|soname)\b/iu, 'INSTALL puts a library into the server'],
  [/\bsoname\s{1,20}['"]/iu, 'the function comes from a library of the server'],
  [/\bset\s{1,20}(?:global|persist|persist_only)\s/iu, 'SET GLOBAL changes the settings of the server'],
  [/^\s*attach\s/iu, 'ATTACH opens another file'],
  [/^\s*vacuum\s[^;]{0,200}?\binto\b/iu, 'VACUUM INTO writes a file'],
  [/\bload_extension\s{0,20}\(/iu, 'load_extension() puts a library into the database'],
]

function byCall({ node }: Parsed): HostAccess | null {
  const names = new Set<string>()
  walk(node, (object) => {
    const call = object['FuncCall']
    if (isObject(call)) for (const name of callName(call)) names.add(name)
  })
  if (names.has('pg_backend_pid') && [...names].some((name) => ENDING.test(name))) return refused(ENDS)
  const file = [...names].find((name) => IS_FILE_FUNCTION.test(name))
  if (file !== undefined) return refused(`${file}() reaches files or settings of the server`)
  const link = [...names].find((name) => IS_LINK_FUNCTION.test(name))
  return link === undefined ? null : noted(`${link}() reaches another server`)
}

function isInCatalogue(name: readonly Node[] | undefined): boolean {
  const parts = name === undefined ? [] : stringsOf(name)
  return parts.length > 1 && parts.at(-2) === 'pg_catalog'
}

function callName(call: Readonly<Record<string, unknown>>): readonly string[] {
  const name = call['funcname']
  return Array.isArray(name) ? stringsOf(name as readonly Node[]) : []
}

function languageOf(options: readonly Node[] | undefined): string | null {
  for (const option of options ?? []) {
    if (!('DefElem' in option) || option.DefElem.defname !== 'language') continue
    const { arg } = option.DefElem
    return arg === undefined ? null : (stringsOf([arg])[0] ?? null)
  }
  return null
}

function refused(what: string): HostAccess {
  return { what, isRefused: true }
}

function noted(what: string): HostAccess {
  return { what, isRefused: false }
}
