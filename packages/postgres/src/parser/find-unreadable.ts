/** A place that the parser must not be given. */
export interface Unreadable {
  readonly offset: number
  readonly message: string
}

const MAX_LENGTH = 32 * 1024 * 1024
/** PostgreSQL's scanner reads a row of these anew for each `/*` in it: time grows with the square of its length. */
const MAX_SIGNS = 2_000
const SIGNS = /[-~!@#^&|`?+*/%<>=]+/gu

/** Names the first reason not to parse a text: its size, what is not text, a row of signs that takes the scanner hours. */
export function findUnreadable(sql: string): Unreadable | null {
  if (sql.length > MAX_LENGTH)
    return { offset: 0, message: `the text has ${sql.length} characters, more than the ${MAX_LENGTH} that are read` }
  const broken = sql.search(/\0|\p{Surrogate}/u)
  if (broken !== -1) {
    const name = sql[broken] === '\0' ? 'a NUL character' : 'half a surrogate pair'
    return { offset: broken, message: `the text holds ${name}; it is not SQL, or not UTF-8` }
  }
  SIGNS.lastIndex = 0
  for (let signs = SIGNS.exec(sql); signs !== null; signs = SIGNS.exec(sql))
    if (signs[0].length > MAX_SIGNS)
      return { offset: signs.index, message: `a row of ${signs[0].length} signs; more than ${MAX_SIGNS} are not read` }
  return null
}
