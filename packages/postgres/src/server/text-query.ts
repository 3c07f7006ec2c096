import type { SqlNotice, SqlOutcome, SqlRow } from '@velocity/ports'
import type { Connection, Submittable } from 'pg'
import { failureOf } from '../outcome.ts'

/** Text of all rows and notices of one answer that is kept in memory. */
const MAX_ANSWER_CHARS = 64 * 1024 * 1024

/** What a row or a notice takes beside its text. */
const ENTRY_CHARS = 16

/** Tags of commands whose count is one of changed rows. */
const CHANGES = /^(?:INSERT \d+|UPDATE|DELETE|MERGE) (\d+)$/

/** A query of the driver, as it calls it back. */
export interface TextQuery extends Submittable {
  /** Settles once; never rejects. */
  readonly outcome: Promise<SqlOutcome>
  addNotice(notice: SqlNotice): void
  /** The connection is gone and no answer will come. */
  lose(error: unknown): void
}

/**
 * One message of the simple protocol for the driver, whose values stay the text that the server sent.
 *
 * Shape: keeps the rows of the last statement that gave any; rows and notices of more than 64 Mi characters are a failure (`54000`).
 */
export function createTextQuery(sql: string): TextQuery {
  const notices: SqlNotice[] = []
  let names: readonly string[] = []
  let rows: SqlRow[] = []
  let affectedRows = 0
  let kept = 0
  let isCopy = false
  let settle: (outcome: SqlOutcome) => void
  const outcome = new Promise<SqlOutcome>((resolve) => {
    settle = resolve
  })
  const fail = (error: unknown, isLost: boolean): void =>
    settle({ ok: false, failure: failureOf(error, isLost), notices })
  const query = {
    outcome,
    // The driver looks for it and leaves its own alone.
    callback: () => {},
    addNotice: (notice: SqlNotice) => {
      kept += ENTRY_CHARS + notice.message.length
      if (kept <= MAX_ANSWER_CHARS) notices.push(notice)
    },
    lose: (error: unknown) => fail({ code: '08006', message: (error as Error).message }, true),
    submit: (connection: Connection) => {
      connection.query(sql)
      return null
    },
    handleRowDescription: (message: { readonly fields: readonly { readonly name: string }[] }) => {
      names = message.fields.map(({ name }) => name)
      rows = []
    },
    handleDataRow: ({ fields }: { readonly fields: readonly (string | null)[] }) => {
      kept += fields.reduce((sum, value) => sum + (value?.length ?? 0), ENTRY_CHARS)
      if (kept > MAX_ANSWER_CHARS) rows = []
      else rows.push(Object.fromEntries(names.map((name, index) => [name, fields[index] ?? null])))
    },
    handleCommandComplete: ({ text }: { readonly text: string }) => {
      affectedRows = Number(CHANGES.exec(text)?.[1] ?? 0)
    },
    handleEmptyQuery: () => {},
    handlePortalSuspended: () => {},
    handleCopyInResponse: (connection: { sendCopyFail(message: string): void }) => {
      isCopy = true
      connection.sendCopyFail('no data')
    },
    handleCopyData: () => {},
    // The server answers a refused copy with the code of a cancelled statement, which would read as a deadline.
    handleError: (error: unknown) =>
      isCopy
        ? fail({ code: '0A000', message: 'COPY FROM STDIN has no data behind it' }, false)
        : fail(error, isFatal(error)),
    handleReadyForQuery: () => {
      if (kept <= MAX_ANSWER_CHARS) settle({ ok: true, rows, affectedRows, notices })
      else fail({ code: '54000', message: 'the answer holds more than 64 Mi characters' }, false)
    },
  }
  return query
}

function isFatal(error: unknown): boolean {
  const { severity, code } = error as { readonly severity?: unknown; readonly code?: unknown }
  // What the driver makes up by itself when the connection ends has no SQLSTATE.
  return severity === 'FATAL' || severity === 'PANIC' || typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)
}
