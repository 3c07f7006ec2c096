import type { Automaton } from './automaton.ts'

/** Takes one occurrence: the literal's index and where it begins. Occurrences come in the order in which they end. */
export type LiteralSink = (literal: number, start: number) => void

/**
 * Names every occurrence of every literal in a latin-1 text, overlapping ones too.
 *
 * Errors: never throws.
 */
export function findLiterals(automaton: Automaton, text: string, sink: LiteralSink): void {
  const { classOf, table, width, firstHit, outputStart, outputs, lengths } = automaton
  const size = text.length
  let state = 0
  for (let at = 0; at < size; at += 1) {
    state = table[state + (classOf[text.charCodeAt(at) & 255] as number)] as number
    if (state < firstHit) continue
    const row = (state - firstHit) / width
    const end = outputStart[row + 1] as number
    for (let output = outputStart[row] as number; output < end; output += 1) {
      const literal = outputs[output] as number
      sink(literal, at + 1 - (lengths[literal] as number))
    }
  }
}
