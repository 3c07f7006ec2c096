import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { stripControls, UserError } from '@velocity/model'
import type { CommandOptions, CommandRun } from '@velocity/ports'

const OUTPUT_BYTES = 64 * 1024
const GRACE_MS = 1_000

/**
 * Runs a program in a process group of its own, and leaves nothing of the group behind.
 *
 * Errors: VEL_EXEC_MISSING for a program that is not there. A non-zero exit is a result.
 */
export function runCommand(
  [program = '', ...args]: readonly string[],
  { cwd, env, timeoutMs }: CommandOptions,
): Promise<Pick<CommandRun, 'exitCode' | 'isTimedOut' | 'output'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let kept: Buffer = Buffer.alloc(0)
    let isCut = false
    let isTimedOut = false
    const add = (chunk: Buffer): void => {
      const joined = Buffer.concat([kept, chunk])
      isCut = isCut || joined.length > OUTPUT_BYTES
      kept = joined.subarray(Math.max(0, joined.length - OUTPUT_BYTES))
    }
    const timers = [
      setTimeout(() => {
        isTimedOut = true
        signalGroup(child, 'SIGTERM')
      }, timeoutMs),
      setTimeout(() => signalGroup(child, 'SIGKILL'), timeoutMs + GRACE_MS),
    ]
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => {
      for (const timer of timers) clearTimeout(timer)
      reject(missing(program, error))
    })
    // What it left running would hold the pipes open, and the database too.
    child.on('exit', () => signalGroup(child, 'SIGKILL'))
    child.on('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer)
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
      resolve({ exitCode, isTimedOut, output: (isCut ? '…' : '') + linesOf(kept) })
    })
  })
}

/** Line by line, because stripping takes line ends too. */
function linesOf(bytes: Buffer): string {
  return bytes.toString('utf8').split(/\r?\n/).map(stripControls).join('\n')
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone.
  }
}

function missing(program: string, cause: unknown): UserError {
  return new UserError({
    code: 'VEL_EXEC_MISSING',
    message: `the command "${stripControls(program)}" cannot be started.`,
    why: 'the program is not installed, or PATH does not lead to it.',
    fix: '- install the dependencies of the service before this step, for example: npm ci',
    cause,
  })
}
