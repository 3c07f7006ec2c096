import type { SqlOutcome } from '@velocity/ports'

/** SQLite's primary result codes (sqlite.org/rescode.html) as classes of SQLSTATE; others are `HY000`. */
const STATES: Readonly<Record<number, string>> = {
  5: '55P03',
  6: '55P03',
  7: '53200',
  8: '25006',
  9: '57014',
  11: 'XX001',
  13: '53100',
  18: '54000',
  19: '23000',
  20: '42804',
  23: '42501',
  26: 'XX001',
}

/** Constraints by their extended code. */
const CONSTRAINTS: Readonly<Record<number, string>> = {
  275: '23514',
  787: '23503',
  1299: '23502',
  1555: '23505',
  2067: '23505',
  2579: '23505',
  3091: '42804',
}

/** What SQLite says of a plain error, by its words: it has one code for all of them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/syntax error|incomplete input|unrecognized token/, '42601'],
  [/^no such table|^no such view/, '42P01'],
  [/no such column|^unknown column|has no column/, '42703'],
  [/^no such (index|trigger|savepoint|collation)/, '42704'],
  [/^no such function/, '42883'],
  [/^duplicate column/, '42701'],
  [/already exists|already another/, '42P07'],
  [/within a transaction|no transaction is active/, '25001'],
]

/** An error of SQLite as an outcome. `position` is where the statement begins. Errors: throws what is neither SQLite's nor about a value. */
export function failureOf(error: unknown, refusal: string | null, position: number): SqlOutcome {
  if (refusal !== null) {
    return refused('42501', `The statement is refused on a scratch database: ${refusal}.`, position)
  }
  // Values that do not fit into one of ours: Node answers with errors of the language, not of SQLite.
  if (error instanceof RangeError || error instanceof TypeError) {
    return refused('54000', `The statement's answer cannot be read: ${error.message}`, position)
  }
  const { code, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown }
  if (typeof code !== 'string' || typeof message !== 'string') throw error
  return refused(stateOf(Number(errcode), message), message, position)
}

/** A failure in words of our own. */
export function refused(sqlState: string, message: string, position: number | null = null): SqlOutcome {
  return {
    ok: false,
    failure: { sqlState, message, detail: null, hint: null, position, isLost: false },
    notices: [],
  }
}

function stateOf(errcode: number, message: string): string {
  const byWords = errcode === 1 ? WORDS.find(([pattern]) => pattern.test(message))?.[1] : undefined
  return byWords ?? CONSTRAINTS[errcode] ?? STATES[errcode & 0xff] ?? 'HY000'
}
