import type { Fault, FaultQueue } from './types.ts'

/** The queue as the server sees it. */
export interface ServedFaultQueue extends FaultQueue {
  /** Takes the first fault that matches `METHOD path`; null when there is none. */
  take(target: string): Fault | null
}

/** Makes an empty queue. */
export function createFaultQueue(): ServedFaultQueue {
  const queue: { readonly fault: Fault; left: number }[] = []
  return {
    push(fault) {
      queue.push({ fault, left: fault.times ?? 1 })
    },
    isDrained() {
      return queue.every(({ left }) => left === 0 || left === Number.POSITIVE_INFINITY)
    },
    take(target) {
      const entry = queue.find(({ fault, left }) => left > 0 && isMatch(fault, target))
      if (entry === undefined) return null
      entry.left -= 1
      return entry.fault
    },
  }
}

function isMatch(fault: Fault, target: string): boolean {
  if (fault.match === undefined) return true
  return typeof fault.match === 'string' ? target.startsWith(fault.match) : fault.match.test(target)
}
