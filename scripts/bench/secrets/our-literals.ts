import { buildAutomaton, findLiterals, parsePattern } from '@velocity/secrets'
import type { Engine } from './engine.ts'
import { SCANNER_OPTIONS } from './scanner-options.ts'

/** Makes Aho–Corasick alone: one automaton over the anchors and keywords of all rules, whose occurrences are only counted. */
export function ourLiterals(): Engine {
  const words = SCANNER_OPTIONS.rules.flatMap(({ pattern, keywords }) => [
    ...keywords.map((word) => word.toLowerCase()),
    ...(pattern === null ? [] : (parsePattern(pattern).anchor?.literals ?? [])),
  ])
  const automaton = buildAutomaton([...new Set(words)])
  return (files) => {
    let count = 0
    const sink = (): void => {
      count += 1
    }
    for (const { bytes } of files) findLiterals(automaton, bytes.toString('latin1'), sink)
    return `${count} occurrences`
  }
}
