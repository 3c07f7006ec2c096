/** Who may speak to an engine that listens to one at a time. */
export interface Turns {
  /** Waits for a turn; true when it is a new one. Never settles for who leaves meanwhile. */
  take(who: number): Promise<boolean>
  give(who: number): void
  /** Gives the turn back, and the place among those who wait. */
  leave(who: number): void
  isHolder(who: number): boolean
}

/** Turns in the order in which they were asked for. */
export function createTurns(): Turns {
  let holder: number | null = null
  const waiting: { readonly who: number; readonly start: () => void }[] = []
  const give = (who: number): void => {
    if (holder !== who) return
    const next = waiting.shift()
    holder = next?.who ?? null
    next?.start()
  }
  return {
    isHolder: (who) => holder === who,
    take: async (who) => {
      if (holder === who) return false
      if (holder === null) holder = who
      else await new Promise<void>((start) => waiting.push({ who, start }))
      return true
    },
    give,
    leave: (who) => {
      const place = waiting.findIndex((one) => one.who === who)
      if (place !== -1) waiting.splice(place, 1)
      give(who)
    },
  }
}
