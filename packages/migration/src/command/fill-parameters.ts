import { sqlParts } from '../sql/sql-parts.ts'

const PARAMETER = /(?<![\w$\u0080-\uffff])\$(\d{1,5})(?!\w)/gu

/**
 * Writes the values of a statement into its text.
 *
 * Shape:  null when a value is not known.
 * Errors: never throws.
 */
export function fillParameters(sql: string, count: number, values: readonly (string | null)[] | null): string | null {
  if (count === 0) return sql
  if (values === null || values.length !== count) return null
  return sqlParts(sql)
    .map(({ kind, text }) =>
      kind === 'code'
        ? text.replace(PARAMETER, (whole, digits: string) => constant(values[Number(digits) - 1], whole))
        : text,
    )
    .join('')
}

function constant(value: string | null | undefined, whole: string): string {
  if (value === undefined) return whole
  if (value === null) return 'NULL'
  const text = value.replaceAll("'", "''")
  return text.includes('\\') ? ` E'${text.replaceAll('\\', '\\\\')}'` : `'${text}'`
}
