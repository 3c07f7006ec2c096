import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { ExecResult } from '@velocity/ports'
import { createChunkQueue } from './chunk-queue.ts'
import { endGroup } from './end-group.ts'
import { createTail } from './tail.ts'

/** How a process whose output was read as it came went. */
export type StreamOutcome =
  | { readonly kind: 'finished'; readonly result: ExecResult }
  | { readonly kind: 'missing'; readonly cause: unknown }
  | { readonly kind: 'timeout' }

interface StreamProcessOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMs: number
  readonly stdin?: string | Uint8Array | undefined
}

const STDERR_BYTES = 64 * 1024

/**
 * Starts one process without a shell, gives its stdout as it comes and returns how it ended.
 *
 * Shape:  the process waits while the reader does. When the reader stops early the whole process group is ended.
 * Units:  `timeoutMs` bounds each wait of the reader, not the whole run.
 * Errors: rejects only for what is neither a missing program nor a limit: a bug of ours.
 */
export async function* streamProcess(
  program: string,
  args: readonly string[],
  options: StreamProcessOptions,
): AsyncGenerator<Uint8Array, StreamOutcome, void> {
  const child = spawn(program, [...args], {
    cwd: options.cwd,
    env: options.env,
    stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  })
  const stderr = createTail(STDERR_BYTES)
  child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk))
  // A process that has read enough closes its input; what it has to say about that is its exit code.
  child.stdin?.on('error', () => {})
  child.stdin?.end(options.stdin)
  const ending = endingOf(child)
  const chunks = child.stdout === null ? null : createChunkQueue(child.stdout)
  let isOver = false
  try {
    while (chunks !== null) {
      const next = await chunks.next(options.timeoutMs)
      if (next === 'late') return { kind: 'timeout' }
      if (next === null) break
      yield next
    }
    const end = await within(options.timeoutMs, ending)
    if (end === null) return { kind: 'timeout' }
    isOver = true
    if (end.kind === 'missing') return end
    return { kind: 'finished', result: { exitCode: end.exitCode, stdout: '', stderr: stderr.text() } }
  } finally {
    if (!isOver) {
      endGroup(child)
      await ending
    }
  }
}

type Ending =
  | { readonly kind: 'closed'; readonly exitCode: number }
  | { readonly kind: 'missing'; readonly cause: unknown }

function endingOf(child: ChildProcess): Promise<Ending> {
  const ending = new Promise<Ending>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ kind: 'missing', cause: error })
      else reject(error)
    })
    child.on('close', (code, signal) =>
      resolve({ kind: 'closed', exitCode: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) }),
    )
  })
  // Awaited at the end only; until then a failure must not count as unheard.
  ending.catch(() => {})
  return ending
}

/** null when it took longer. */
async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}
