import { buildGramIndex } from '../automaton/build-gram-index.ts'
import type { GramIndex, SoughtWord } from '../automaton/gram-index.ts'
import { ANY_NEIGHBOUR } from '../automaton/neighbour-class.ts'

/** What may stand beside an anchor, as `neighbourMask` makes it; behind it one mask for each of some bytes. */
export interface Neighbours {
  readonly before: number
  readonly behind: readonly number[]
}

/** Collects the words that the rules need and makes one index for all of them. */
export interface LiteralIndex {
  /** The number of a word of which every occurrence counts; the same word has the same number for every rule. */
  numberOf(word: string): number
  /** Says that an occurrence of the word between such neighbours makes a candidate of the rule. */
  addTarget(word: string, rule: number, neighbours: Neighbours): void
  /** Shape: the rules by word, what may stand behind it for each; words of one byte, which no index finds, by number. */
  build(): {
    readonly words: GramIndex
    readonly targets: readonly (readonly number[])[]
    readonly tails: readonly (readonly (readonly number[])[])[]
    readonly singles: readonly (readonly [number: number, byte: string])[]
  }
}

/** Makes an empty index. Words are latin-1, compared without regard to ASCII case. */
export function createLiteralIndex(): LiteralIndex {
  const words: { text: string; before: number; behind: number }[] = []
  const targets: number[][] = []
  const tails: (readonly number[])[][] = []
  const numbers = new Map<string, number>()
  function enter(word: string, before: number, behind: number): number {
    const text = lowerAscii(word)
    const known = numbers.get(text)
    if (known === undefined) {
      numbers.set(text, words.length)
      targets.push([])
      tails.push([])
      return words.push({ text, before, behind }) - 1
    }
    const entry = words[known]
    if (entry !== undefined) Object.assign(entry, { before: entry.before | before, behind: entry.behind | behind })
    return known
  }
  return {
    numberOf: (word) => enter(word, ANY_NEIGHBOUR, ANY_NEIGHBOUR),
    addTarget(word, rule, { before, behind }) {
      const number = enter(word, before, behind[0] ?? ANY_NEIGHBOUR)
      targets[number]?.push(rule)
      tails[number]?.push(behind)
    },
    build: () => ({
      words: buildGramIndex(words.map((word) => (word.text.length < 2 ? UNSOUGHT : word))),
      targets,
      tails,
      singles: words.flatMap(({ text }, number) => (text.length === 1 ? [[number, text] as const] : [])),
    }),
  }
}

/** Stands nowhere, for it is between no neighbours. */
const UNSOUGHT: SoughtWord = { text: '', before: 0, behind: 0 }

function lowerAscii(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
