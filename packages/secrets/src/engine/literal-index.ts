import type { Automaton } from '../automaton/automaton.ts'
import { buildAutomaton } from '../automaton/build-automaton.ts'

/** Collects the words that the rules need and makes one automaton for all of them. */
export interface LiteralIndex {
  /** The number of a word; the same word has the same number for every rule. */
  numberOf(word: string): number
  /** Says that an occurrence of the word makes a candidate of the rule. */
  addTarget(word: string, rule: number): void
  /** Shape: the rules by word. */
  build(): { readonly automaton: Automaton; readonly targets: readonly (readonly number[])[] }
}

/** Makes an empty index. Words are latin-1, compared without regard to ASCII case. */
export function createLiteralIndex(): LiteralIndex {
  const words: string[] = []
  const targets: number[][] = []
  const numbers = new Map<string, number>()
  function numberOf(word: string): number {
    const lower = lowerAscii(word)
    const known = numbers.get(lower)
    if (known !== undefined) return known
    numbers.set(lower, words.length)
    words.push(lower)
    targets.push([])
    return words.length - 1
  }
  return {
    numberOf,
    addTarget(word, rule) {
      const list = targets[numberOf(word)] as number[]
      if (!list.includes(rule)) list.push(rule)
    },
    build: () => ({ automaton: buildAutomaton(words), targets }),
  }
}

function lowerAscii(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
