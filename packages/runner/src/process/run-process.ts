import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** A program to start in a process group of its own. */
export interface ProcessRequest {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Whole lines of stdout and stderr, without their end, as they come. */
  readonly onLine: (line: string) => void
  /** Ends the whole group: TERM, then KILL. */
  readonly signal: AbortSignal
  /** Told the group's id, so that what the program leaves behind can be ended with the job. */
  readonly onGroup: (id: number) => void
}

const KILL_AFTER_MS = 2_000
/** How long output is awaited after the exit, when a child left behind still holds the pipes. */
const DRAIN_MS = 500

/**
 * Runs a program to its end.
 *
 * Shape: its exit code; 128 and the signal's number are not told apart from 1 when a signal ended it; 127 when it cannot start.
 */
export function runProcess(request: ProcessRequest): Promise<number> {
  const { program, args, cwd, env, signal } = request
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const group = child.pid
    let killTimer: NodeJS.Timeout | null = null
    const stop = (): void => {
      if (group === undefined) return
      endGroup(group, 'SIGTERM')
      killTimer = setTimeout(() => endGroup(group, 'SIGKILL'), KILL_AFTER_MS)
    }
    const finish = (code: number): void => {
      signal.removeEventListener('abort', stop)
      if (killTimer !== null) clearTimeout(killTimer)
      flushOut()
      flushErr()
      resolve(code)
    }
    const flushOut = readLines(child.stdout, request.onLine)
    const flushErr = readLines(child.stderr, request.onLine)
    if (group !== undefined) request.onGroup(group)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    child.on('error', (error) => {
      request.onLine(`##[error]${program}: ${error.message}`)
      finish(127)
    })
    child.on('exit', (code) => {
      const drained = new Promise<void>((done) => child.on('close', () => done()))
      const late = new Promise<void>((done) => setTimeout(done, DRAIN_MS).unref())
      Promise.race([drained, late]).then(() => {
        child.stdout.destroy()
        child.stderr.destroy()
        finish(code ?? 1)
      })
    })
  })
}

/** Sends a signal to every process of a group. A group that is gone already is fine. */
export function endGroup(id: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-id, signal)
  } catch (error) {
    if (!GONE.includes(codeOf(error))) throw error
  }
}

const GONE: readonly unknown[] = ['ESRCH', 'EPERM']

/** By shape, not by class: an error of Node may come from another realm. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

/** Calls back with whole lines, so that a value split over two chunks is still one text to mask. Gives the final flush. */
function readLines(stream: Readable, onLine: (line: string) => void): () => void {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line)
  })
  return () => {
    rest += decoder.end()
    if (rest !== '') onLine(rest)
    rest = ''
  }
}
