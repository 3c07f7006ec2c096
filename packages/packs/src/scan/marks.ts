import { buildAutomaton, findLiterals } from '@velocity/secrets'
import type { DeltaTrace } from '../store/apply-delta.ts'
import type { Marker, RuleReach } from './rule-reach.ts'

/** Places in a text that decide about matches elsewhere: flat triples position, length, number of a marker or `FAR`; in no order. */
export type Marks = readonly number[]

/** A match whose being a hit depends on the whole text. */
export const FAR = -1

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
        const length = lengths[literal] as number
        if (holdsMark(known, at, length, literal)) return
        marks = marks ?? [...known]
        marks.push(at, length, literal)
      })
      return marks ?? known
    },
    follow: (marks, { copies }) => {
      if (marks.length === 0) return NO_MARKS
      const followed: number[] = []
      for (let at = 0; at < marks.length; at += 3) {
        const place = marks[at] as number
        const length = marks[at + 1] as number
        const end = place + length
        for (let copy = 0; copy < copies.length; copy += 3) {
          const from = copies[copy] as number
          if (place >= from && end <= from + (copies[copy + 2] as number))
            followed.push(place - from + (copies[copy + 1] as number), length, marks[at + 2] as number)
        }
      }
      return followed
    },
    touched: (marks, novel, sizeBytes) => {
      const stretches: number[] = []
      for (let at = 0; at < marks.length; at += 3) {
        const number = marks[at + 2] as number
        if (number === FAR) return novel.length > 0 ? 'whole' : []
        const { before, after } = markers[number] as Marker
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

/** Whether a mark is among those known. */
export function holdsMark(marks: Marks, place: number, length: number, number: number): boolean {
  for (let at = 0; at < marks.length; at += 3)
    if (marks[at] === place && marks[at + 1] === length && marks[at + 2] === number) return true
  return false
}

function touches(novel: readonly number[], from: number, to: number): boolean {
  for (let at = 0; at < novel.length; at += 2)
    if ((novel[at] as number) <= to && (novel[at + 1] as number) >= from) return true
  return false
}
