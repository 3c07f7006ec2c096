import { isSameSet } from '../byte-set.ts'
import { concatOf } from '../make-node.ts'
import type { PatternNode } from '../node.ts'
import type { Preamble } from '../pattern.ts'
import { isNullable } from './length.ts'

/**
 * Takes the lazy run of bytes off the front of a pattern: `[\w.-]{0,50}?`, also written twice in a row.
 *
 * What is left finds the same matches once each start is moved back over up to `max` bytes of the set, yet not into the match before:
 * let R be the rest and r the first place at which R matches. A match that starts before r's own run of set bytes would have to reach
 * some later place of R through set bytes only, r's run among them, so r's run would have been that long as well; and of the starts that
 * are the same, the lazy run prefers r. Runs of one set add up, for the lazy order tries totals from small to large.
 *
 * Shape: left on where the rest could match nothing, where the run is greedy, has a minimum or no maximum, or stands in a numbered group.
 */
export function stripPreamble(root: PatternNode): { readonly preamble: Preamble | null; readonly rest: PatternNode } {
  const items = root.kind === 'concat' ? root.items : [root]
  const runs: Preamble[] = []
  for (const item of items) {
    const run = lazyRun(item)
    const first = runs[0] ?? run
    if (run === null || first === null || !isSameSet(first.set, run.set)) break
    runs.push(run)
  }
  const rest = concatOf(items.slice(runs.length))
  const [first] = runs
  if (first === undefined || isNullable(rest)) return { preamble: null, rest: root }
  return { preamble: { set: first.set, max: runs.reduce((sum, { max }) => sum + max, 0) }, rest }
}

function lazyRun(node: PatternNode): Preamble | null {
  if (node.kind !== 'repeat' || !node.isLazy || node.min !== 0 || node.max === null) return null
  return node.item.kind === 'bytes' ? { set: node.item.set, max: node.max } : null
}
