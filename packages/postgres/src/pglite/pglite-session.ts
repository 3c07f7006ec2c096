import { PGlite } from '@electric-sql/pglite'
import type { DatabaseSession, SqlNotice, SqlOutcome, SqlRow } from '@velocity/ports'
import { failureOf } from '../outcome.ts'

/** A first version: on this thread, from nothing, without a deadline. */
export async function openPglite(): Promise<DatabaseSession & { close(): Promise<void> }> {
  const database = await PGlite.create()
  const parsers = Object.fromEntries(Object.keys(database.parsers).map((type) => [type, (text: string) => text]))
  return {
    run: async (sql): Promise<SqlOutcome> => {
      const notices: SqlNotice[] = []
      const onNotice = (notice: {
        severity?: string | undefined
        code?: string | undefined
        message?: string | undefined
      }): void => {
        notices.push({ severity: notice.severity ?? '', code: notice.code ?? '', message: notice.message ?? '' })
      }
      try {
        const results = await database.exec(sql, { parsers, onNotice })
        const last = results.findLast(({ fields }) => fields.length > 0)
        return {
          ok: true,
          rows: (last?.rows ?? []) as SqlRow[],
          affectedRows: results.at(-1)?.affectedRows ?? 0,
          notices,
        }
      } catch (error) {
        return { ok: false, failure: failureOf(error), notices }
      }
    },
    close: () => database.close(),
  }
}
