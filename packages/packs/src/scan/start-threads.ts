import { Worker } from 'node:worker_threads'
import { UserError, type UserErrorParts } from '@velocity/model'
import { type ScanJob, type ScanPart, scanPart } from './scan-part.ts'

/** Threads that wait for a job. They are started early, so that they load while something else is done. */
export interface Threads {
  readonly count: number
  /** Runs the job on this thread and all others. Errors: those of `scanPart`. */
  run(job: ScanJob): Promise<readonly ScanPart[]>
  /** Ends the other threads. */
  stop(): Promise<void>
}

type Answer =
  | { readonly kind: 'done'; readonly part: ScanPart }
  | { readonly kind: 'failed'; readonly parts: UserErrorParts }

/**
 * Starts `count - 1` threads beside this one; none without the path of the worker's file.
 *
 * Errors: what a worker throws comes out of `run`.
 */
export function startThreads(count: number, workerPath: string | null): Threads {
  const isSource = workerPath?.endsWith('.ts') === true
  const options = isSource ? { execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'] } : {}
  const workers = workerPath === null ? [] : Array.from({ length: count - 1 }, () => new Worker(workerPath, options))
  // A worker that cannot even be loaded says so before there is a job.
  const failures = workers.map((worker) => new Promise<never>((_, reject) => worker.once('error', reject)))
  for (const failure of failures) failure.catch(() => undefined)
  return {
    count: workers.length + 1,
    run: async (job) => {
      const others = workers.map(async (worker, at) => {
        const answer = new Promise<Answer>((resolve) => worker.once('message', resolve))
        worker.postMessage(job)
        return partOf(await Promise.race([answer, failures[at] as Promise<never>]))
      })
      const settled = Promise.all(others)
      settled.catch(() => undefined)
      const own = scanPart(job)
      return [own, ...(await settled)]
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function partOf(answer: Answer): ScanPart {
  if (answer.kind === 'failed') throw new UserError(answer.parts)
  return answer.part
}
