import type { Console } from '../command.ts'

/** Makes the console of this process: colour only on a terminal, and never when NO_COLOR is set. */
export function createConsole(): Console {
  const { stdout, stderr, env } = process
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    hasColour: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '',
    width: stdout.columns ?? 100,
    cwd: process.cwd(),
    env,
    scanWorker: null,
  }
}
