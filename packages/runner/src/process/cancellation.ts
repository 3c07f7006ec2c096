/** Cancelling a job as GitHub does: the running step ends, `always()` and `cancelled()` steps still run, for a while. */
export interface Cancellation {
  readonly isCancelled: () => boolean
  /** For the step that starts now. A step that starts after the cancelling is ended only when the grace is over. */
  readonly stepSignal: () => AbortSignal
  readonly cancel: () => void
  /** Forgets timers and parents. */
  readonly close: () => void
}

/**
 * Makes the cancellation of a job, which follows its parents' signals.
 *
 * `fatal` ends every step at once, also those that run after a cancelling.
 * A parent that is aborted already does not count: a job that starts in a cancelled run does so because its `if:` says so.
 */
export function createCancellation(parents: readonly AbortSignal[], fatal: AbortSignal, graceMs: number): Cancellation {
  const soft = new AbortController()
  const late = new AbortController()
  const hard = AbortSignal.any([late.signal, fatal])
  let timer: NodeJS.Timeout | null = null
  const cancel = (): void => {
    if (soft.signal.aborted) return
    timer = setTimeout(() => late.abort(), graceMs)
    soft.abort()
  }
  for (const parent of parents) {
    if (!parent.aborted) parent.addEventListener('abort', cancel, { once: true })
  }
  return {
    isCancelled: () => soft.signal.aborted,
    stepSignal: () => (soft.signal.aborted ? hard : AbortSignal.any([soft.signal, hard])),
    cancel,
    close: () => {
      if (timer !== null) clearTimeout(timer)
      for (const parent of parents) parent.removeEventListener('abort', cancel)
    },
  }
}
