import { createScanner } from '../../src/engine/create-scanner.ts'
import type { Fragment } from '../../src/engine/fragment.ts'
import type { Hit } from '../../src/engine/hit.ts'
import type { Scanner, ScannerOptions } from '../../src/engine/scanner.ts'
import { parsePattern } from '../../src/pattern/parse-pattern.ts'
import { defineRule, type RuleDefinition } from '../../src/rules/define-rule.ts'
import type { Rule } from '../../src/rules/rule.ts'

/** A rule of which only what is named matters. */
export function rule(id: string, pattern: string | null, more: Partial<RuleDefinition> = {}): Rule {
  return defineRule({
    id,
    provider: 'Acme',
    title: `${id} of Acme`,
    risk: 'Reads everything.',
    pattern,
    confidence: 'high',
    rotate: 'In the console.',
    examples: { positives: [], negatives: [] },
    ...more,
  })
}

/** A scanner with a clock that stands still. */
export function scanner(rules: readonly Rule[], more: Partial<ScannerOptions> = {}): Scanner {
  return createScanner({
    rules,
    allowlists: [],
    compat: 'native',
    decodeDepth: 2,
    nowMs: () => 0,
    ruleBudgetMs: 1000,
    ...more,
  })
}

/** A file with that text. */
export function file(text: string, more: Partial<Fragment> = {}): Fragment {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
  return { kind: 'file', path: 'src/app.ts', text, commit: null, lineOf, ...more }
}

/** Rule, place and secret of each hit, as one line of text. */
export function show(hits: readonly Hit[]): readonly string[] {
  return hits.map((hit) => `${hit.rule.id} ${hit.start}-${hit.end} ${hit.secretStart}-${hit.secretEnd}`)
}

/** Every match of a rule that its own expression finds when it runs over the whole text, without line feeds around it: `id start-end`. */
export function naiveMatches(subject: Rule, text: string): readonly string[] {
  if (subject.pattern === null) return []
  const pattern = parsePattern(subject.pattern)
  const before = subject.notBefore === null ? '' : `(?<!(?:${parsePattern(subject.notBefore).js})(?<!\\\\[nrt]))`
  const after = subject.notAfter === null ? '' : `(?!${parsePattern(subject.notAfter).js})`
  const preamble = pattern.preamble === null ? '' : `(?:${classOf(pattern.preamble.set)}{0,${pattern.preamble.max}}?)`
  const regex = new RegExp(`${preamble}${before}(?:${pattern.js})${after}`, 'g')
  return [...text.matchAll(regex)]
    .filter((match) => match[0].length > 0)
    .map(({ 0: all, index }) => `${subject.id} ${index}-${index + all.replace(/^\n+|\n+$/g, '').length}`)
}

function classOf(set: Uint8Array): string {
  const bytes = [...set.keys()].filter((byte) => set[byte] !== 0)
  return `[${bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}]`
}
