import { UserError } from '@velocity/model'
import type { DatabaseSession, SqlOutcome } from '@velocity/ports'
import type { Answer, Request, Saved } from '../messages.ts'
import { startProcess } from './start-process.ts'

const OPEN_TIMEOUT_MS = 30_000

/** A database in a process of its own. */
export interface OpenDatabase {
  readonly session: DatabaseSession
  /** Errors: an `Error` while a transaction is open, or when the database is lost. */
  save(): Promise<Saved>
  end(): Promise<void>
}

/**
 * Opens a database in a process of its own: SQLite cannot be stopped from within one, and an endless statement must end.
 *
 * Errors: VEL_ENGINE_FAILED.
 */
export async function openDatabase(
  workerPath: string,
  image: Uint8Array | null,
  settings: string,
): Promise<OpenDatabase> {
  const process = startProcess(workerPath)
  const ask = (request: Request, deadlineMs?: number) => process.ask<Request, Answer>(request, deadlineMs)
  const opened = await ask({ kind: 'open', image, settings }, OPEN_TIMEOUT_MS)
  if (opened.kind !== 'answered' || opened.answer.kind !== 'opened') {
    await process.end()
    throw engineFailed(opened.kind === 'answered' ? describe(opened.answer) : process.lastWords())
  }
  return {
    session: {
      run: async (sql, deadlineMs) => {
        const result = await ask({ kind: 'run', sql }, deadlineMs)
        if (result.kind === 'late') return lost('57014', `The statement was ended after its ${deadlineMs} ms.`)
        if (result.kind === 'gone') return lost('08006', `The database has ended. ${process.lastWords()}`.trim())
        if (result.answer.kind !== 'ran') throw new Error(describe(result.answer))
        return result.answer.outcome
      },
    },
    save: async () => {
      const result = await ask({ kind: 'save' })
      if (result.kind !== 'answered') throw new Error('The database has ended.')
      if (result.answer.kind !== 'saved') throw new Error(describe(result.answer))
      return result.answer.saved
    },
    end: () => process.end(),
  }
}

function describe(answer: Answer): string {
  return answer.kind === 'failed' ? answer.message : `The worker answered "${answer.kind}".`
}

function lost(sqlState: string, message: string): SqlOutcome {
  return {
    ok: false,
    failure: { sqlState, message, detail: null, hint: null, position: null, isLost: true },
    notices: [],
  }
}

function engineFailed(words: string): UserError {
  return new UserError({
    code: 'VEL_ENGINE_FAILED',
    message: `SQLite did not start: ${words === '' ? 'its process said nothing' : words}`,
    why: 'Its process could not be started, or the saved database that it was given is damaged.',
    fix: 'Run again without the cache. If it stays, report it with the words above.',
  })
}
