import { constants } from 'node:sqlite'

/** Says what a statement may do, and why the last one might not. */
export interface Guard {
  readonly authorize: (action: number, first: string | null, second: string | null) => number
  /** The reason of the last refusal since it was asked; null when there was none. */
  takeRefusal(): string | null
}

/** Settings that reach beyond the database, or would let a statement past this guard. */
const REFUSED_PRAGMAS: ReadonlySet<string> = new Set([
  'writable_schema',
  'temp_store_directory',
  'data_store_directory',
  'max_page_count',
])

/** Refuses whatever reaches files, loads code or edits SQLite's own schema table. */
export function createGuard(): Guard {
  let refusal: string | null = null
  const refuse = (reason: string): number => {
    refusal = reason
    return constants.SQLITE_DENY
  }
  const authorize = (action: number, first: string | null, second: string | null): number => {
    // VACUUM attaches a nameless database of its own; it stays in memory.
    if (action === constants.SQLITE_ATTACH && first !== '') return refuse(`it opens the file ${quote(first)}`)
    if (action === constants.SQLITE_FUNCTION && second?.toLowerCase() === 'load_extension') {
      return refuse('load_extension loads native code')
    }
    if (action !== constants.SQLITE_PRAGMA || first === null) return constants.SQLITE_OK
    const pragma = first.toLowerCase()
    if (pragma === 'temp_store' && second !== null) return constants.SQLITE_IGNORE
    if (REFUSED_PRAGMAS.has(pragma) && second !== null) return refuse(`PRAGMA ${pragma} may not be set`)
    return constants.SQLITE_OK
  }
  return {
    authorize,
    takeRefusal: () => {
      const reason = refusal
      refusal = null
      return reason
    },
  }
}

function quote(name: string | null): string {
  return name === null ? 'that an expression names' : `"${name.slice(0, 200)}"`
}
