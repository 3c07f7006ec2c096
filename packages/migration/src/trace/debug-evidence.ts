import type { SqlNotice } from '@velocity/ports'

/** What the server says at DEBUG1 about the work of a statement. Names are without schema and without quotes. */
export interface DebugEvidence {
  readonly verified: readonly string[]
  readonly validatedForeignKeys: readonly string[]
  readonly builds: readonly { readonly index: string; readonly table: string }[]
}

const VERIFYING = /^verifying table "(.*)"$/su
const VALIDATING = /^validating foreign key constraint "(.*)"$/su
const BUILDING = /^building index "(.*)" on table "(.*)" (?:serially|with request for \d+ parallel workers?)$/su

/** Reads the messages. The server does not translate these. */
export function parseDebugEvidence(notices: readonly SqlNotice[]): DebugEvidence {
  const messages = notices.filter(({ severity }) => severity.startsWith('DEBUG')).map(({ message }) => message)
  const first = (pattern: RegExp): readonly string[] =>
    messages.flatMap((message) => pattern.exec(message)?.slice(1, 2) ?? [])
  return {
    verified: first(VERIFYING),
    validatedForeignKeys: first(VALIDATING),
    builds: messages.flatMap((message) => {
      const [, index, table] = BUILDING.exec(message) ?? []
      return index === undefined || table === undefined ? [] : [{ index, table }]
    }),
  }
}
