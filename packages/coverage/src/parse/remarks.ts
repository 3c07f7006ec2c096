/** Collects remarks about a report; one that comes again is counted and not repeated. */
export class Remarks {
  private readonly counts = new Map<string, number>()

  /** Counts what happened once more. `what` reads on from a number: "lines with … were left out". */
  add(what: string): void {
    this.count(1, what)
  }

  /** Counts what happened some times more; nothing for 0. */
  count(times: number, what: string): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }

  /** One sentence per remark, in the order of their first occurrence. */
  list(): readonly string[] {
    return [...this.counts].map(([what, times]) => `${times} × ${what}`)
  }
}
