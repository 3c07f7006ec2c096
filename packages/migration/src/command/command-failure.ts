import { stripControls, UserError } from '@velocity/model'
import type { CommandRun, TappedStatement } from '@velocity/ports'
import type { ScriptFailure } from '../model/proof.ts'
import type { CodeFile } from './captured-script.ts'
import { lineInCode } from './line-in-code.ts'

const MAX_TAIL = 350
const CANCELLED = '57014'

/** How a command is named to people. */
export function commandText(args: readonly string[]): string {
  return stripControls(args.join(' ')).slice(0, 200)
}

/**
 * Says why a command did not do what it is for.
 *
 * Shape:  null when it ended well. The server's words for the last statement that failed, else the end of what the program printed.
 */
export function commandFailure(
  args: readonly string[],
  run: CommandRun,
  timeoutMs: number,
  direction: 'up' | 'down',
  file: CodeFile,
): ScriptFailure | null {
  if (run.isTimedOut) {
    const words = `the command "${commandText(args)}" did not end within ${Math.round(timeoutMs / 1000)} s`
    return failureOf(file, words, CANCELLED, null, direction)
  }
  if (run.exitCode === 0) return null
  const words = `the command "${commandText(args)}" ended with exit code ${run.exitCode}`
  const failed = run.statements.findLast(({ failure }) => failure !== null)
  if (failed?.failure == null) return failureOf(file, `${words}: ${tailOf(run.output)}`, 'HY000', null, direction)
  const { message, sqlState } = failed.failure
  return failureOf(file, `${message}; ${words}`, sqlState, failed, direction)
}

/** A failure that a program did not see. */
export function silentFailure(file: CodeFile, words: string, direction: 'up' | 'down'): ScriptFailure {
  return failureOf(file, words, 'HY000', null, direction)
}

/**
 * Refuses a command that did not say a word to the database.
 *
 * Errors: `UserError` VEL_MIG_COMMAND_ELSEWHERE.
 */
export function refuseElsewhere(args: readonly string[], run: CommandRun): void {
  if (run.exitCode !== 0 || run.isTimedOut || run.statements.length > 0) return
  throw new UserError({
    code: 'VEL_MIG_COMMAND_ELSEWHERE',
    message: `the command "${commandText(args)}" ended with exit code 0 and did not use DATABASE_URL: no statement was seen.`,
    why: 'its configuration names another database, or the command does something else. What it did there is not known.',
    fix: 'read the address from the environment: DATABASE_URL, or PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.',
  })
}

function failureOf(
  file: CodeFile,
  message: string,
  sqlState: string,
  statement: TappedStatement | null,
  direction: 'up' | 'down',
): ScriptFailure {
  const line = statement === null ? 1 : lineInCode(file.text, statement.sql, direction)
  const failure = { sqlState, message, detail: null, hint: null, position: null, isLost: false }
  return { path: file.path, line, statement: statement?.sql.slice(0, 300) ?? '', failure }
}

function tailOf(output: string): string {
  const text = stripControls(output.replace(/\s+/gu, ' ')).trim()
  if (text === '') return '(it printed nothing)'
  return text.length > MAX_TAIL ? `…${text.slice(-MAX_TAIL)}` : text
}
