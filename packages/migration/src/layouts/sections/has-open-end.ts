import { maskSql } from '../text/mask-sql.ts'

/** Whether code follows the last semicolon of a text. */
export function hasOpenEnd(sql: string): boolean {
  const masked = maskSql(sql).trimEnd()
  return masked.length > 0 && /\S/.test(masked) && !masked.endsWith(';')
}
