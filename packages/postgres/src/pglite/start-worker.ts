import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { UserError } from '@velocity/model'
import type { SqlFailure, SqlOutcome } from '@velocity/ports'
import type { WasmModule } from './worker/web-assembly.ts'
import type { WorkerAnswer, WorkerLimits, WorkerRequest, WorkerSetup } from './worker/worker-messages.ts'

/** A database on a thread of its own. */
export interface DatabaseWorker {
  readonly version: string
  readonly compiled: WasmModule
  run(sql: string, deadlineMs?: number): Promise<SqlOutcome>
  /** Hands messages of the network protocol over. Errors: throws when the database is gone, or not done by the deadline. */
  exchange(messages: Uint8Array, deadlineMs?: number): Promise<Uint8Array>
  /** Errors: throws when the database is gone or a transaction is open. */
  image(): Promise<Uint8Array>
  /** Ends the thread at once, whatever it does. */
  end(): Promise<void>
}

export interface WorkerOptions {
  readonly partsFolder: string | null
  readonly image: Uint8Array | null
  readonly compiled: WasmModule | null
  readonly limits: WorkerLimits
}

/** More than this on JavaScript's side means an answer that nobody asked for. */
const MAX_HEAP_MB = 512

/**
 * Starts a database and waits until it answers.
 *
 * Shape:  calls run one after the other; an idle worker does not keep the process alive.
 * Errors: VEL_ENGINE_FAILED, with the engine's own words.
 */
export async function startWorker(options: WorkerOptions): Promise<DatabaseWorker> {
  const setup: WorkerSetup = options
  const entry = entryOf(options.partsFolder)
  const worker = new Worker(entry, {
    workerData: setup,
    execArgv: entry.endsWith('.ts') ? ['--disable-warning=ExperimentalWarning'] : [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  let lost: SqlFailure | null = null
  let settle: ((answer: WorkerAnswer) => void) | null = null
  let last: Promise<unknown> = Promise.resolve()

  function lose(failure: SqlFailure): void {
    settle?.({ kind: 'outcome', outcome: { ok: false, failure, notices: [] } })
    if (lost === null) lost = gone(`the database was lost before: ${failure.message}`)
  }
  worker.on('message', (answer: WorkerAnswer) => settle?.(answer))
  worker.on('error', (error) => lose(gone(`the bundled engine stopped: ${error.message}`)))
  worker.on('exit', () => lose(gone('the bundled engine was ended')))

  async function answerTo(request: WorkerRequest | null, deadlineMs: number | undefined): Promise<WorkerAnswer> {
    const answer = new Promise<WorkerAnswer>((resolve) => {
      settle = resolve
    })
    if (lost !== null) lose(lost)
    else if (request !== null) worker.postMessage(request)
    worker.ref()
    const timer = deadlineMs === undefined ? null : setTimeout(() => expire(deadlineMs), deadlineMs)
    try {
      return await answer
    } finally {
      if (timer !== null) clearTimeout(timer)
      settle = null
      worker.unref()
    }
  }
  function expire(deadlineMs: number): void {
    lose({
      ...gone(`the statement did not end within ${deadlineMs} ms, and the bundled engine with its database was ended`),
      sqlState: '57014',
    })
    void worker.terminate()
  }
  function ask(request: WorkerRequest | null, deadlineMs?: number): Promise<WorkerAnswer> {
    const answer = last.then(() => answerTo(request, deadlineMs))
    last = answer
    return answer
  }

  const ready = await ask(null)
  if (ready.kind !== 'ready') {
    await worker.terminate()
    throw startFailure(ready)
  }
  return {
    version: ready.version,
    compiled: ready.compiled,
    run: async (sql, deadlineMs) => {
      const answer = await ask({ kind: 'run', sql }, deadlineMs)
      if (answer.kind !== 'outcome') throw new Error(`the worker answered a statement with "${answer.kind}"`)
      if (!answer.outcome.ok && answer.outcome.failure.isLost)
        if (lost === null) lost = gone('the bundled engine stopped at an earlier statement')
      return answer.outcome
    },
    exchange: async (messages, deadlineMs) => {
      const answer = await ask({ kind: 'exchange', messages }, deadlineMs)
      if (answer.kind !== 'messages') throw new Error(wordsOf(answer))
      return answer.messages
    },
    image: async () => {
      const answer = await ask({ kind: 'dump' })
      if (answer.kind !== 'image') throw new Error(wordsOf(answer))
      return answer.image
    },
    end: async () => {
      await worker.terminate()
    },
  }
}

/** Beside a bundle in its folder, else beside this file, as it was written or as it was compiled. */
function entryOf(partsFolder: string | null): string {
  if (partsFolder !== null) return join(partsFolder, 'worker', 'pglite-worker.js')
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'worker')
  const source = join(folder, 'pglite-worker.ts')
  return existsSync(source) ? source : join(folder, 'pglite-worker.js')
}

function gone(message: string): SqlFailure {
  return { sqlState: '08003', message, detail: null, hint: null, position: null, isLost: true }
}

function wordsOf(answer: WorkerAnswer): string {
  if (answer.kind === 'broken') return answer.message
  return answer.kind === 'outcome' && !answer.outcome.ok ? answer.outcome.failure.message : answer.kind
}

function startFailure(answer: WorkerAnswer): UserError {
  return new UserError({
    code: 'VEL_ENGINE_FAILED',
    message: `the bundled PostgreSQL (PGlite) did not start: ${wordsOf(answer)}`,
    why: 'a part of it or the saved image is damaged or missing, or this Node is older than 22.15, which cannot unpack it',
    fix: 'run with Node 24; delete the cached image; or give the address of a server in `database-url`',
  })
}
