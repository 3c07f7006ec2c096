import type { Exec } from '@velocity/ports'
import { GIT_ENVIRONMENT, logArguments } from './git-settings.ts'

/** The output of `git log`, which runs while something else is done. */
export interface LogPump {
  /** Every piece, those that already came first. Errors: those of `Exec.stream`. */
  read(): AsyncIterable<Uint8Array>
  /** Ends git when it still runs. Never throws. */
  stop(): Promise<void>
}

const TIMEOUT_MS = 600_000

/** Starts `git log --raw` and takes what it prints into memory as it comes. */
export function pumpLog(exec: Exec, root: string, tips: readonly string[] | null): LogPump {
  const chunks: Uint8Array[] = []
  const options = { cwd: root, env: GIT_ENVIRONMENT, timeoutMs: TIMEOUT_MS }
  const stream = exec.stream('git', logArguments(root, tips), options)[Symbol.asyncIterator]()
  let isStopped = false
  let wake: () => void = () => undefined
  const pumped = (async () => {
    for (let next = await stream.next(); next.done !== true && !isStopped; next = await stream.next()) {
      chunks.push(next.value)
      wake()
    }
  })()
  let end: { readonly error: unknown } | null = null
  const ended = pumped.then(
    () => {
      end = { error: null }
      wake()
    },
    (error: unknown) => {
      end = { error }
      wake()
    },
  )
  return {
    read: async function* () {
      for (;;) {
        const chunk = chunks.shift()
        if (chunk !== undefined) {
          yield chunk
          continue
        }
        const state = end as { readonly error: unknown } | null
        if (state?.error != null) throw state.error
        if (state !== null) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    stop: async () => {
      isStopped = true
      if (end === null) await stream.return?.(undefined)
      await ended
    },
  }
}
