import type { Console } from '../command.ts'

/** A signal that Ctrl-C aborts, until it is closed. */
export interface Interrupt {
  readonly signal: AbortSignal
  readonly close: () => void
}

/**
 * Makes the first Ctrl-C cancel as GitHub's button does, so that `always()` steps run and the scratch folder is removed; a second
 * one ends the process at once.
 */
export function cancelOnInterrupt(console: Pick<Console, 'err'>): Interrupt {
  const controller = new AbortController()
  const onInterrupt = (): void => {
    console.err('\nvelocity: cancelling; steps with always() still run. Ctrl-C again stops at once.\n')
    controller.abort()
  }
  process.once('SIGINT', onInterrupt)
  return { signal: controller.signal, close: () => process.off('SIGINT', onInterrupt) }
}
