import { type ChildProcess, spawn } from 'node:child_process'
import { cpuOfChildren, readOrNull } from './cpu-of-children.ts'

/** How a process ended and what it took. */
export interface MeasuredProcess {
  readonly wallSeconds: number
  readonly cpuSeconds: number | null
  readonly peakMebibytes: number | null
  /** -1 when it was killed. */
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** How it is started. */
export interface ProcessOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Its output goes nowhere, so that nobody's reading is measured. */
  readonly isMuted?: boolean
}

const LOOK_MS = 10
const TIMEOUT_MS = 30 * 60 * 1000

/**
 * Runs a program to its end.
 *
 * Shape:  null when there is no such program. Memory is that of the process itself, looked at every few milliseconds; processor time
 *         is also that of whatever it started. Both are null where the system has no /proc.
 * Errors: throws what else the system says.
 */
export async function measureProcess(
  program: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<MeasuredProcess | null> {
  const cpuBefore = cpuOfChildren()
  const startedMs = performance.now()
  const output = options.isMuted === true ? 'ignore' : 'pipe'
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    cwd: options.cwd,
    env: options.env ?? process.env,
  })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  let peakMebibytes: number | null = null
  const timer = setInterval(() => {
    peakMebibytes = peakOf(child) ?? peakMebibytes
  }, LOOK_MS)
  // Not spawn's own timeout: where there is no such program its timer keeps this process alive.
  const limit = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS)
  try {
    const exitCode = await endOf(child)
    if (exitCode === null) return null
    const wallSeconds = (performance.now() - startedMs) / 1000
    const cpuAfter = cpuOfChildren()
    const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore
    return { wallSeconds, cpuSeconds, peakMebibytes, exitCode, stdout: stdout(), stderr: stderr() }
  } finally {
    clearInterval(timer)
    clearTimeout(limit)
  }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const parts: Buffer[] = []
  stream?.on('data', (part: Buffer) => parts.push(part))
  return () => Buffer.concat(parts).toString()
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(null) : reject(error)))
    child.once('close', (code) => resolve(code ?? -1))
  })
}

/** The most memory that the process ever had, in mebibytes. */
function peakOf({ pid }: ChildProcess): number | null {
  const found = /^VmHWM:\s+(\d+) kB$/mu.exec(readOrNull(`/proc/${pid}/status`) ?? '')?.[1]
  return found === undefined ? null : Number(found) / 1024
}
