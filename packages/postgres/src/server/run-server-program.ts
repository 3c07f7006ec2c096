import { execFile } from 'node:child_process'
import type { ExecResult } from '@velocity/ports'
import type { ServerAccount } from './server-account.ts'

interface ProgramOptions {
  readonly account?: ServerAccount | null
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly timeoutMs?: number
}

/**
 * Runs a program of a server to its end, in an environment of its own.
 *
 * Errors: never throws; 127 for a program that does not start, 124 for one that does not end.
 */
export function runServerProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ExecResult> {
  return new Promise((resolve) => {
    execFile(
      program,
      [...args],
      {
        env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin', ...options.env },
        cwd: options.cwd ?? '/',
        timeout: options.timeoutMs ?? 30_000,
        killSignal: 'SIGKILL',
        maxBuffer: 1024 * 1024,
        encoding: 'utf8',
        ...(options.account ?? {}),
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code
        const exitCode = typeof code === 'number' ? code : error?.killed === true ? 124 : 127
        resolve({ exitCode, stdout, stderr: stderr === '' && error !== null ? error.message : stderr })
      },
    )
  })
}
