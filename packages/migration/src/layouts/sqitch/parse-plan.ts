import { stripReturn } from '../text/strip-return.ts'

/** A change of a sqitch plan. */
export interface PlannedChange {
  readonly name: string
  /** Changes, with or without a tag, that must stand before it; those of other projects are left out. */
  readonly requires: readonly string[]
  readonly conflicts: readonly string[]
  /** The tag that follows before the change is made again; null for the last of its name. */
  readonly reworkedAt: string | null
  /** Of the plan, from 1. */
  readonly line: number
}

/** A plan, or the lines that cannot be read. */
export interface SqitchPlan {
  readonly changes: readonly PlannedChange[]
  /** Every `name@tag` and `@tag` that stands in the plan, with the line of its tag. */
  readonly tags: ReadonlyMap<string, number>
  readonly failures: readonly { readonly line: number; readonly message: string }[]
}

const CHANGE = /^([+-]?)\s*([^\s@#%[\]][^\s[\]]*)(?:\s+\[([^\]]*)\])?\s+\d{4}-\d\d-\d\dT/
const TAG = /^@(\S+)\s+\d{4}-\d\d-\d\dT/

/**
 * Reads the lines of a `sqitch.plan`.
 *
 * Source: sqitch documentation, sqitchchanges and App::Sqitch::Plan ("Plan Syntax").
 */
export function parsePlan(text: string): SqitchPlan {
  const changes: PlannedChange[] = []
  const tags = new Map<string, number>()
  const tagLines: { tag: string; line: number }[] = []
  const failures: { line: number; message: string }[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = stripReturn(raw).trim()
    if (line === '' || line.startsWith('#') || line.startsWith('%')) continue
    const tag = TAG.exec(line)?.[1]
    const change = CHANGE.exec(line)
    if (tag !== undefined) {
      tags.set(`@${tag}`, index + 1)
      tagLines.push({ tag, line: index + 1 })
    } else if (change === null)
      failures.push({ line: index + 1, message: `The line "${line.slice(0, 100)}" is neither a change nor a tag.` })
    else if (change[1] === '-')
      failures.push({ line: index + 1, message: `The plan reverts "${change[2]}", which is not supported.` })
    else {
      const words = (change[3] ?? '').split(/\s+/).filter((word) => word !== '')
      changes.push({
        name: change[2] ?? '',
        requires: words.filter((word) => !word.startsWith('!') && !word.includes(':')),
        conflicts: words.filter((word) => word.startsWith('!') && !word.includes(':')).map((word) => word.slice(1)),
        reworkedAt: null,
        line: index + 1,
      })
    }
  }
  const next = new Map<string, PlannedChange>()
  const reworked = changes.toReversed().map((change) => {
    const later = next.get(change.name)
    next.set(change.name, change)
    if (later === undefined) return change
    const tag = tagLines.find(({ line }) => line > change.line && line < later.line)
    if (tag === undefined)
      failures.push({ line: later.line, message: `"${change.name}" is planned twice without a tag between.` })
    return { ...change, reworkedAt: tag?.tag ?? null }
  })
  return { changes: reworked.toReversed(), tags, failures }
}
