/** Where the anchors of each rule stand in one text. One set is used again for every text. */
export interface Candidates {
  /** Rules that have a candidate, in no particular order. */
  readonly active: readonly number[]
  add(rule: number, start: number): void
  /** Shape: ascending. */
  startsOf(rule: number): Int32Array
  clear(): void
}

const FIRST_ROOM = 64

/** Makes an empty set for that many rules. */
export function createCandidates(ruleCount: number): Candidates {
  const rooms: Int32Array[] = Array.from({ length: ruleCount }, () => NOTHING)
  const counts = new Int32Array(ruleCount)
  const isMixed = new Uint8Array(ruleCount)
  const active: number[] = []
  return {
    active,
    add(rule, start) {
      const count = counts[rule] as number
      let room = rooms[rule] as Int32Array
      if (count === 0) active.push(rule)
      else if ((room[count - 1] as number) > start) isMixed[rule] = 1
      if (count === room.length) {
        const wider = new Int32Array(Math.max(FIRST_ROOM, count * 2))
        wider.set(room)
        rooms[rule] = wider
        room = wider
      }
      room[count] = start
      counts[rule] = count + 1
    },
    startsOf(rule) {
      const starts = (rooms[rule] as Int32Array).subarray(0, counts[rule])
      return isMixed[rule] === 1 ? starts.sort() : starts
    },
    clear() {
      for (const rule of active) {
        counts[rule] = 0
        isMixed[rule] = 0
      }
      active.length = 0
    },
  }
}

const NOTHING = new Int32Array(0)
