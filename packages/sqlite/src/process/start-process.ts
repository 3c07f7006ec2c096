import { type ChildProcess, fork } from 'node:child_process'

/** What came of a request: an answer, or the process is gone, or it was ended because it took too long. */
export type Asked<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'late' }
  | { readonly kind: 'gone' }

/** A process that answers one request after the other. */
export interface WorkerProcess {
  ask<Request, Answer>(request: Request, deadlineMs?: number): Promise<Asked<Answer>>
  /** The end of what it wrote to standard error. */
  lastWords(): string
  end(): Promise<void>
}

const WORDS_KEPT = 2_000

/** Starts a program that answers messages, without this process' environment. Never throws: what cannot start is gone. */
export function startProcess(path: string): WorkerProcess {
  const child = forkWorker(path)
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-WORDS_KEPT)
  })
  let isGone = false
  const gone = new Promise<void>((resolve) => {
    const settle = () => {
      isGone = true
      resolve()
    }
    child.once('close', settle)
    child.once('error', (error) => {
      words += error.message
      settle()
    })
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  gone.then(() => process.removeListener('exit', kill))
  let queue: Promise<unknown> = Promise.resolve()
  const askNow = async <Request, Answer>(request: Request, deadlineMs?: number): Promise<Asked<Answer>> => {
    if (isGone) return { kind: 'gone' }
    const answer = answerOf<Answer>(child, gone)
    child.send(request as object, () => undefined)
    const result = await within(answer, deadlineMs)
    if (result !== 'late') return result
    kill()
    await gone
    return { kind: 'late' }
  }
  return {
    ask: <Request, Answer>(request: Request, deadlineMs?: number) => {
      const asked = queue.then(() => askNow<Request, Answer>(request, deadlineMs))
      queue = asked
      return asked
    },
    lastWords: () => words.trim(),
    end: async () => {
      kill()
      await gone
    },
  }
}

function forkWorker(path: string): ChildProcess {
  const tracking = process.env['RUNNER_TRACKING_ID']
  const conditions = path.endsWith('.ts') ? ['--conditions=source'] : []
  return fork(path, [], {
    // A runner ends what a job leaves behind by this name; nothing else of the environment is needed.
    env: tracking === undefined ? {} : { RUNNER_TRACKING_ID: tracking },
    execArgv: [...conditions, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/** The next message, or the end of the process. */
function answerOf<Answer>(child: ChildProcess, gone: Promise<void>): Promise<Asked<Answer>> {
  return new Promise((resolve) => {
    const take = (answer: unknown) => resolve({ kind: 'answered', answer: answer as Answer })
    child.once('message', take)
    gone.then(() => {
      child.removeListener('message', take)
      resolve({ kind: 'gone' })
    })
  })
}

async function within<T>(work: Promise<T>, deadlineMs: number | undefined): Promise<T | 'late'> {
  if (deadlineMs === undefined) return work
  const { promise, resolve } = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => resolve('late'), deadlineMs)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
