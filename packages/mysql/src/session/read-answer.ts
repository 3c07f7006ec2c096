import type { SqlNotice, SqlRow } from '@velocity/ports'

/** What the driver gives for a text of one or several statements. */
export interface DriverAnswer {
  readonly results: unknown
  readonly fields: unknown
}

/** Rows of the last statement that gave any, and what the last statement of all changed. */
export interface Answer {
  readonly rows: readonly SqlRow[]
  readonly affectedRows: number
  readonly warnings: number
}

/** What stands in the place of rows for a statement that has none. */
interface Header {
  readonly affectedRows?: number
  readonly warningStatus?: number
}

/** Takes an answer of the driver apart: with several statements (or a CALL) it is a list of what it is with one. */
export function readAnswer({ results, fields }: DriverAnswer): Answer {
  const isMany = Array.isArray(fields) && fields.some((field) => field === undefined || Array.isArray(field))
  const parts = (isMany ? results : [results]) as readonly (readonly SqlRow[] | Header)[]
  const rows = parts.findLast((part) => Array.isArray(part)) as readonly SqlRow[] | undefined
  const headers = parts.filter((part): part is Header => !Array.isArray(part))
  const last = parts.at(-1)
  return {
    rows: (rows ?? []).map((row) => ({ ...row })),
    affectedRows: last === undefined || Array.isArray(last) ? 0 : ((last as Header).affectedRows ?? 0),
    warnings: Math.max(0, ...headers.map((header) => header.warningStatus ?? 0)),
  }
}

/** The rows of SHOW WARNINGS. */
export function readWarnings(answer: DriverAnswer): readonly SqlNotice[] {
  return readAnswer(answer).rows.map((row) => ({
    severity: (row['Level'] ?? '').toUpperCase(),
    code: row['Code'] ?? '',
    message: row['Message'] ?? '',
  }))
}
