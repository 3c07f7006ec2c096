import type { SqlParser } from '@velocity/ports'
import { loadModule, parseSync } from 'libpg-query'

/** A first version. */
export async function createSqlParser(): Promise<SqlParser> {
  await loadModule()
  return {
    parse: (sql) => {
      try {
        const bytes = new TextEncoder().encode(sql)
        const decode = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to))
        const { stmts = [] } = parseSync(sql) as {
          stmts?: { stmt: object; stmt_location?: number; stmt_len?: number }[]
        }
        return {
          ok: true,
          statements: stmts.map(({ stmt, stmt_location: from = 0, stmt_len: length = bytes.length - from }) => {
            const raw = decode(from, from + length)
            const text = raw.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/u, '')
            const startOffset = decode(0, from).length + (raw.length - text.length)
            const [kind = '', node = null] = Object.entries(stmt)[0] ?? []
            return {
              sql: text,
              startOffset,
              endOffset: startOffset + text.length,
              startLine: sql.slice(0, startOffset).split('\n').length,
              kind,
              node,
            }
          }),
        }
      } catch (error) {
        const message = (error as Error).message
        if (/empty/iu.test(message)) return { ok: true, statements: [] }
        return { ok: false, message, line: 1 }
      }
    },
  }
}
