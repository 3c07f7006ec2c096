import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { ExecResult } from '@velocity/ports'
import { endGroup } from './end-group.ts'
import { createTail } from './tail.ts'

/** How a process went. */
export type ProcessOutcome =
  | { readonly kind: 'finished'; readonly result: ExecResult }
  | { readonly kind: 'missing'; readonly cause: unknown }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'output' }

interface ProcessOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMs: number
  readonly maxOutputBytes: number
  readonly stdin?: string | Uint8Array | undefined
}

const STDERR_BYTES = 64 * 1024
/**
 * Starts one process without a shell and waits for it.
 *
 * Errors: rejects only for what is neither a missing program nor a limit: a bug of ours.
 */
export function runProcess(program: string, args: readonly string[], options: ProcessOptions): Promise<ProcessOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: options.env,
      stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    })
    const stdout: Buffer[] = []
    const stderr = createTail(STDERR_BYTES)
    let stdoutBytes = 0
    let broken: ProcessOutcome | null = null
    const end = (outcome: ProcessOutcome): void => {
      broken ??= outcome
      endGroup(child)
    }
    // A process that has read enough closes its input; what it has to say about that is its exit code.
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.stdin)
    const timer = setTimeout(() => end({ kind: 'timeout' }), options.timeoutMs)
    child.stdout?.on('data', (chunk: Buffer) => {
      stdoutBytes += chunk.length
      if (stdoutBytes > options.maxOutputBytes) end({ kind: 'output' })
      else stdout.push(chunk)
    })
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk))
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ kind: 'missing', cause: error })
      else reject(error)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
      const result = { exitCode, stdout: Buffer.concat(stdout).toString('utf8'), stderr: stderr.text() }
      resolve(broken ?? { kind: 'finished', result })
    })
  })
}
