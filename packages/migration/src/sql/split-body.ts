import type { PlainDialect } from './plain-token.ts'

/** Follows one statement, so that semicolons in the body of a trigger, routine or event end nothing. */
export interface SplitBody {
  /** Takes the next word or sign, words in capitals; `'` stands for whatever was quoted. */
  take(token: string): void
  /** Whether a semicolon here ends the statement. */
  isOutside(): boolean
}

/** The END of a block stands where a statement could, that of an expression anywhere. */
type Level = 'block' | 'expression'

const ROUTINES = wordSet('TRIGGER PROCEDURE FUNCTION EVENT')
const OTHER_OBJECTS = wordSet('TABLE INDEX VIEW DATABASE SCHEMA USER ROLE SEQUENCE SERVER')
const BLOCKS = wordSet('BEGIN CASE IF LOOP WHILE REPEAT FOR')
/** Behind these a statement of a body begins. */
const STARTS = wordSet('; : BEGIN THEN ELSE DO LOOP REPEAT')
/** Behind these the body of a routine may begin that is a single IF or loop. */
const HEADER_ENDS = wordSet(") ' : ROW DO DETERMINISTIC SQL DATA INVOKER DEFINER")

/**
 * Follows one statement of a dialect.
 *
 * MySQL: BEGIN, CASE, IF, LOOP, WHILE, REPEAT and FOR open a level where a statement begins, CASE in expressions too. SQLite: the
 * BEGIN of a trigger, and CASE. A name like `end` or `if` that stands elsewhere opens and closes nothing.
 */
export function splitBody(dialect: PlainDialect): SplitBody {
  const levels: Level[] = []
  let head: 'unknown' | 'plain' | 'routine' = 'unknown'
  let verb = ''
  let previous = ''
  let depth = 0
  let isHandler = false

  const inHeader = (token: string): Level | null => {
    if (depth > 0 || previous === '.' || ROUTINES.has(previous)) return null
    if (token === 'BEGIN') return 'block'
    if (dialect === 'sqlite' || token === 'FOR' || previous === 'END') return null
    if (token === 'CASE') return HEADER_ENDS.has(previous) ? 'block' : 'expression'
    return HEADER_ENDS.has(previous) ? 'block' : null
  }

  const inBody = (token: string): Level | null => {
    if (previous === '.' || previous === 'END') return null
    const isStart = levels.at(-1) === 'block' && STARTS.has(previous)
    if (token === 'CASE') return isStart && dialect === 'mysql' ? 'block' : 'expression'
    return dialect === 'mysql' && (isStart || (isHandler && token === 'BEGIN')) ? 'block' : null
  }

  const close = (): void => {
    if (previous !== '.' && (levels.at(-1) === 'expression' || STARTS.has(previous))) levels.pop()
  }

  const follow = (token: string): void => {
    if (token === 'HANDLER') isHandler = true
    if (token === ';') isHandler = false
    // The END of REPEAT stands behind the condition of its UNTIL.
    if (token === 'UNTIL' && STARTS.has(previous)) levels.splice(-1, 1, 'expression')
    if (token === 'END') close()
    if (!BLOCKS.has(token)) return
    const level = levels.length === 0 ? inHeader(token) : inBody(token)
    if (level === null) return
    levels.push(level)
    isHandler = false
  }

  return {
    take: (token) => {
      if (head === 'routine') follow(token)
      else if (head === 'unknown') {
        head = headOf(verb, token)
        // `BEGIN NOT ATOMIC` of MariaDB is a block outside of any routine.
        if (head === 'routine' && verb === 'BEGIN') levels.push('block')
        if (verb === '') verb = token
      }
      if (token === '(') depth += 1
      if (token === ')') depth -= 1
      previous = token === 'ATOMIC' ? 'BEGIN' : token
    },
    isOutside: () => levels.length === 0,
  }
}

function headOf(verb: string, token: string): 'unknown' | 'plain' | 'routine' {
  if (verb === '' || verb === 'EXPLAIN') return 'unknown'
  if (verb === 'BEGIN') return token === 'NOT' ? 'routine' : 'plain'
  if (verb !== 'CREATE' && verb !== 'ALTER') return 'plain'
  if (ROUTINES.has(token)) return 'routine'
  return OTHER_OBJECTS.has(token) ? 'plain' : 'unknown'
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
