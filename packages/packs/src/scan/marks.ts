import { buildAutomaton, findLiterals } from '@velocity/secrets'
import type { DeltaTrace } from '../store/apply-delta.ts'
import type { Marker, RuleReach } from './rule-reach.ts'

/** Places of marker words in a text: flat pairs position, literal number; in no order. */
export type Marks = readonly number[]

export const NO_MARKS: Marks = []

/** Finds and follows the words of rules that reach far. */
export interface MarkFinder {
  /** The marks of a piece of text that starts at `origin`, added to those known. */
  find(text: string, origin: number, known: Marks): Marks
  /** Marks of a base that stand unharmed in a result. */
  follow(marks: Marks, trace: DeltaTrace): Marks
  /**
   * What rules around these marks can see of a change: stretches to look at beside the change itself.
   *
   * Shape: 'whole' when one of them sees all of the text.
   */
  touched(marks: Marks, novel: readonly number[], sizeBytes: number): readonly number[] | 'whole'
}

/** Makes the finder of a set of rules. */
export function createMarkFinder(reach: RuleReach): MarkFinder {
  const byLiteral = new Map<string, Marker>()
  for (const marker of reach.markers)
    for (const literal of marker.literals) {
      const known = byLiteral.get(literal)
      byLiteral.set(literal, {
        literals: [literal],
        before: Math.max(marker.before, known?.before ?? 0),
        after: Math.max(marker.after, known?.after ?? 0),
      })
    }
  const markers = [...byLiteral.values()]
  const lengths = markers.map(({ literals }) => literals[0]?.length ?? 0)
  const automaton = buildAutomaton([...byLiteral.keys()])
  return {
    find: (text, origin, known) => {
      if (markers.length === 0) return NO_MARKS
      let marks: number[] | null = null
      findLiterals(automaton, text, (literal, start) => {
        const at = origin + start
        if (holds(known, at, literal)) return
        marks = marks ?? [...known]
        marks.push(at, literal)
      })
      return marks ?? known
    },
    follow: (marks, { copies }) => {
      if (marks.length === 0) return NO_MARKS
      const followed: number[] = []
      for (let at = 0; at < marks.length; at += 2) {
        const place = marks[at] as number
        const end = place + (lengths[marks[at + 1] as number] as number)
        for (let copy = 0; copy < copies.length; copy += 3) {
          const from = copies[copy] as number
          if (place >= from && end <= from + (copies[copy + 2] as number))
            followed.push(place - from + (copies[copy + 1] as number), marks[at + 1] as number)
        }
      }
      return followed
    },
    touched: (marks, novel, sizeBytes) => {
      const stretches: number[] = []
      for (let at = 0; at < marks.length; at += 2) {
        const { before, after } = markers[marks[at + 1] as number] as Marker
        const from = (marks[at] as number) - before
        const to = (marks[at] as number) + after
        if (!touches(novel, from, to)) continue
        if (from <= 0 && to >= sizeBytes) return 'whole'
        if (before === Number.POSITIVE_INFINITY || after === Number.POSITIVE_INFINITY) return 'whole'
        stretches.push(Math.max(0, from), Math.min(sizeBytes, to))
      }
      return stretches
    },
  }
}

function holds(marks: Marks, place: number, literal: number): boolean {
  for (let at = 0; at < marks.length; at += 2) if (marks[at] === place && marks[at + 1] === literal) return true
  return false
}

function touches(novel: readonly number[], from: number, to: number): boolean {
  for (let at = 0; at < novel.length; at += 2)
    if ((novel[at] as number) <= to && (novel[at + 1] as number) >= from) return true
  return false
}
