import { stripPreamble } from '../../pattern/analysis/strip-preamble.ts'
import { noBytes } from '../../pattern/byte-set.ts'
import { dropCaptures } from '../../pattern/drop-captures.ts'
import { concatOf } from '../../pattern/make-node.ts'
import type { PatternNode } from '../../pattern/node.ts'
import { parseSyntax } from '../../pattern/syntax/parse-syntax.ts'
import { holdsAt } from './holds-at.ts'
import type { Matcher } from './matcher.ts'
import { type Program, programOf, type Step } from './program.ts'

/** How a matcher is used. */
export interface LinearOptions {
  /** True: it looks at `lastIndex` only, else anywhere behind it. */
  readonly isSticky: boolean
  /** False: only where it matches counts. */
  readonly hasGroups: boolean
  /** A character class that may not follow; null: anything may. */
  readonly notAfter: string | null
}

/**
 * Makes a matcher whose time grows with the text and the pattern, whatever stands in them: no step is tried twice at the same byte. It
 * finds what the backtracking matcher would, and is slower on ordinary texts.
 *
 * Shape:  without the preamble, as `Pattern.js`. Leftmost, then first, groups as RE2 has them.
 * Errors: those of `parseSyntax`.
 */
export function createLinearMatcher(source: string, { isSticky, hasGroups, notAfter }: LinearOptions): Matcher {
  const { root, groupCount } = parseSyntax(source)
  const { rest } = stripPreamble(hasGroups ? root : dropCaptures(root))
  const forbidden = notAfter === null ? noBytes() : firstSet(parseSyntax(notAfter).root)
  const program = programOf(rest, hasGroups ? groupCount : 0)
  let lastIndex = 0
  function find(text: string): Int32Array | null {
    for (let at = lastIndex; at <= text.length; at += 1) {
      const saved = runAt(program, text, at, forbidden)
      if (saved !== null) return saved
      if (isSticky) return null
    }
    return null
  }
  return {
    get lastIndex() {
      return lastIndex
    },
    set lastIndex(at) {
      lastIndex = at
    },
    test(text) {
      const saved = find(text)
      lastIndex = isSticky ? (saved?.[1] ?? 0) : 0
      return saved !== null
    },
    exec(text) {
      const saved = find(text)
      return saved === null ? null : { indices: pairsOf(saved) }
    },
  }
}

function firstSet(node: PatternNode) {
  const only = concatOf([node])
  return only.kind === 'bytes' ? only.set : noBytes()
}

function pairsOf(saved: Int32Array): readonly ([number, number] | undefined)[] {
  return Array.from({ length: saved.length / 2 }, (_, group) => {
    const [start = -1, end = -1] = saved.subarray(2 * group, 2 * group + 2)
    return start < 0 || end < 0 ? undefined : [start, end]
  })
}

/** One attempt at one start: a walk over (step, byte) in the order of preference, each pair once. */
function runAt({ steps, start, slots }: Program, text: string, from: number, forbidden: Uint8Array): Int32Array | null {
  const saved = new Int32Array(slots).fill(-1)
  const visited = new Map<number, Uint8Array>()
  // Pairs of a step and a byte; a negative step puts back what a group held.
  const stack: number[] = [start, from]
  while (stack.length > 0) {
    let at = stack.pop() as number
    let number = stack.pop() as number
    if (number < 0) {
      saved[-number - 1] = at
      continue
    }
    for (;;) {
      if (isVisited(visited, at, number, steps.length)) break
      const step = steps[number] as Step
      if (step.kind === 'match') {
        if (at < text.length && forbidden[text.charCodeAt(at) & 255] === 1) break
        saved[0] = from
        saved[1] = at
        return saved
      }
      if (step.kind === 'bytes') {
        if (at >= text.length || step.set[text.charCodeAt(at) & 255] !== 1) break
        at += 1
      } else if (step.kind === 'assertion') {
        if (!holdsAt(step.place, text, at)) break
      } else if (step.kind === 'fork') stack.push(step.other, at)
      else {
        stack.push(-step.slot - 1, saved[step.slot] as number)
        saved[step.slot] = at
      }
      number = step.next
    }
  }
  return null
}

/** Says whether a step was tried at a byte, and remembers that it now was. */
function isVisited(visited: Map<number, Uint8Array>, at: number, step: number, count: number): boolean {
  let row = visited.get(at)
  if (row === undefined) {
    row = new Uint8Array((count + 7) >> 3)
    visited.set(at, row)
  }
  const flag = 1 << (step & 7)
  const known = row[step >> 3] as number
  row[step >> 3] = known | flag
  return (known & flag) !== 0
}
