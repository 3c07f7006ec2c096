/** What `withDeadline` rejects with. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
}

/**
 * Gives up waiting for work that cannot be cancelled.
 *
 * Errors: `DeadlineError` after `timeoutMs`; the work itself goes on, and `runGate` lets the process end without it.
 */
export async function withDeadline<T>(what: string, timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`${what} took longer than ${timeoutMs / 1000} s`)), timeoutMs)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
