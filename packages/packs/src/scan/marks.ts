import { buildAutomaton, findLiterals } from '@velocity/secrets'
import type { DeltaTrace } from '../store/apply-delta.ts'
import type { RuleReach } from './rule-reach.ts'

/** Places in a text that decide about matches elsewhere: flat triples position, length, number of a marker or `FAR`; in no order. */
export type Marks = readonly number[]

/** A match whose being a hit depends on the whole text. */
export const FAR = -1

export const NO_MARKS: Marks = []

/** Finds and follows the words of rules that reach far. */
export interface MarkFinder {
  /** The marks in a text, added to those known; `placeOf` gives the place in the file of a place in the text. */
  find(text: string, placeOf: (at: number) => number, known: Marks): Marks
  /** Marks of a base that stand unharmed in a result. */
  follow(marks: Marks, trace: DeltaTrace): Marks
  /**
   * What rules around these marks can see of a change: stretches to look at beside the change itself.
   *
   * Shape: 'whole' when one of them sees all of the text.
   */
  touched(
    marks: Marks,
    novel: readonly number[],
    sizeBytes: number,
    paths: readonly string[],
  ): readonly number[] | 'whole'
}

/** Makes the finder of a set of rules. */
export function createMarkFinder(reach: RuleReach): MarkFinder {
  const words = reach.markers.flatMap(({ literals, ...rest }) => literals.map((literal) => ({ literal, ...rest })))
  const literals = [...new Set(words.map(({ literal }) => literal))]
  const byLiteral = literals.map((literal) => words.filter((word) => word.literal === literal))
  const automaton = buildAutomaton(literals)
  const isOnPath = new Map<string, readonly boolean[]>()
  const onPath = (path: string): readonly boolean[] => {
    const known = isOnPath.get(path)
    if (known !== undefined) return known
    const made = words.map((word) => word.path === null || new RegExp(word.path).test(path))
    isOnPath.set(path, made)
    return made
  }
  return {
    find: (text, placeOf, known) => {
      if (literals.length === 0) return NO_MARKS
      let marks: number[] | null = null
      findLiterals(automaton, text, (literal, start) => {
        const at = placeOf(start)
        const length = (literals[literal] as string).length
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
    touched: (marks, novel, sizeBytes, paths) => {
      const stretches: number[] = []
      for (let at = 0; at < marks.length; at += 3) {
        const number = marks[at + 2] as number
        if (number === FAR) return novel.length > 0 ? 'whole' : []
        for (const word of byLiteral[number] ?? []) {
          const from = (marks[at] as number) - word.before
          const to = (marks[at] as number) + word.after
          if (!touches(novel, from, to) || !paths.some((path) => onPath(path)[words.indexOf(word)])) continue
          if (to - from === Number.POSITIVE_INFINITY) return 'whole'
          stretches.push(Math.max(0, from), Math.min(sizeBytes, to))
        }
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
