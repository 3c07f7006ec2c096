import { existsSync } from 'node:fs'
import { stripControls, UserError } from '@velocity/model'
import type { Exec, ExecResult } from '@velocity/ports'
import { runProcess } from './run-process.ts'
import { type StreamOutcome, streamProcess } from './stream-process.ts'

/**
 * Makes an `Exec` that starts processes on this machine, each in a process group of its own.
 *
 * Shape:  a process sees `env` (this process's own environment unless given) and above it what the call adds; its stdin is what the call gives, else empty.
 *         One that a signal ended has the exit code 128 + the signal's number. Of stderr the last 64 KiB are kept.
 * Errors: VEL_EXEC_MISSING for a program or a folder that is not there; VEL_EXEC_TIMEOUT and VEL_EXEC_OUTPUT once the whole
 *         process group was ended; VEL_EXEC_FAILED as the port says.
 */
export function createExec(env: Readonly<Record<string, string | undefined>> = process.env): Exec {
  return {
    run: async (program, args, options) => {
      if (options.cwd !== undefined && !existsSync(options.cwd)) throw missingFolder(program, options.cwd)
      const outcome = await runProcess(program, args, {
        cwd: options.cwd ?? process.cwd(),
        env: { ...env, ...options.env },
        timeoutMs: options.timeoutMs,
        maxOutputBytes: options.maxOutputBytes,
        stdin: options.stdin,
      })
      switch (outcome.kind) {
        case 'finished':
          return outcome.result
        case 'missing':
          throw missingProgram(program, outcome.cause)
        case 'timeout':
          throw timedOut(program, options.timeoutMs)
        case 'output':
          throw new UserError({
            code: 'VEL_EXEC_OUTPUT',
            message: `"${program}" wrote more than ${options.maxOutputBytes} bytes and was ended.`,
            why: 'what it was asked for is far larger than usual.',
            fix: 'make the change, or the set of files that is looked at, smaller.',
          })
      }
    },
    stream: async function* (program, args, options) {
      if (options.cwd !== undefined && !existsSync(options.cwd)) throw missingFolder(program, options.cwd)
      const outcome = yield* streamProcess(program, args, {
        cwd: options.cwd ?? process.cwd(),
        env: { ...env, ...options.env },
        timeoutMs: options.timeoutMs,
        stdin: options.stdin,
      })
      checkEnding(program, options.timeoutMs, outcome)
    },
  }
}

function checkEnding(program: string, timeoutMs: number, outcome: StreamOutcome): void {
  switch (outcome.kind) {
    case 'finished':
      if (outcome.result.exitCode !== 0) throw failed(program, outcome.result)
      return
    case 'missing':
      throw missingProgram(program, outcome.cause)
    case 'timeout':
      throw timedOut(program, timeoutMs)
  }
}

function timedOut(program: string, timeoutMs: number): UserError {
  return new UserError({
    code: 'VEL_EXEC_TIMEOUT',
    message: `"${program}" did not finish within ${timeoutMs} ms and was ended.`,
    why: 'it waits for something (a network, a lock, a password), or the machine is slow.',
    fix: `run "${program}" by hand in the same folder and see what it waits for.`,
  })
}

/** The result is the cause: who knows the program's exit codes can say more. */
function failed(program: string, result: ExecResult): UserError {
  const words = stripControls(result.stderr.trim().slice(-2_000))
  return new UserError({
    code: 'VEL_EXEC_FAILED',
    message: `"${program}" ended with exit code ${result.exitCode}: ${words === '' ? '(it said nothing)' : words}`,
    why: 'it could not do all that it was asked for, so what it gave may be a part only.',
    fix: `run "${program}" by hand in the same folder and see what it says.`,
    cause: result,
  })
}

function missingProgram(program: string, cause: unknown): UserError {
  return new UserError({
    code: 'VEL_EXEC_MISSING',
    message: `the program "${program}" cannot be started.`,
    why: 'it is not installed, is not executable, or is not on the PATH.',
    fix: `install "${program}" and see that "${program} --version" works in the same shell.`,
    cause,
  })
}

function missingFolder(program: string, cwd: string): UserError {
  return new UserError({
    code: 'VEL_EXEC_MISSING',
    message: `"${program}" cannot be started in "${cwd}": there is no such folder.`,
    why: 'the folder was removed, or the working directory is misspelt.',
    fix: 'name a working directory that exists.',
  })
}
