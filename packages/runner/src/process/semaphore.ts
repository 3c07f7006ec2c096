/** Lets only so many run at once; first come, first served. */
export interface Semaphore {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
}

/** Makes a semaphore with a number of places. */
export function createSemaphore(places: number): Semaphore {
  const waiting: (() => void)[] = []
  let free = places
  return {
    run: async (work) => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) free += 1
        else next()
      }
    },
  }
}
