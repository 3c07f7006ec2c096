import { createScanner } from '../engine/create-scanner.ts'
import type { Fragment } from '../engine/fragment.ts'
import type { Hit } from '../engine/hit.ts'
import type { Scanner } from '../engine/scanner.ts'
import { utf8Latin1 } from '../text/utf8-latin1.ts'
import type { Example, Rule } from './rule.ts'
import type { RuleFault, RuleProblem } from './rule-problem.ts'

/** Fewer prove nothing. */
const MIN_POSITIVES = 2
const MIN_NEGATIVES = 2

/**
 * Names the examples of a rule that do not hold. Each is scanned with this rule and its companions alone.
 *
 * Shape:  `rules` is where companions are looked up. Places are counted from 1.
 * Errors: those of `createScanner`; call it for rules whose pattern is known to be sound.
 */
export function checkExamples(rule: Rule, rules: readonly Rule[]): readonly RuleProblem[] {
  const problem = (fault: RuleFault, detail: string): RuleProblem => ({ rule: rule.id, fault, detail })
  const { positives, negatives } = rule.examples
  const problems: RuleProblem[] = []
  if (positives.length < MIN_POSITIVES) problems.push(problem('few-examples', `${positives.length} positives`))
  if (negatives.length < MIN_NEGATIVES) problems.push(problem('few-examples', `${negatives.length} negatives`))
  const companions = rules.filter(({ id }) => rule.required.some((required) => required.id === id))
  const scanner = exampleScanner([rule, ...companions.filter((companion) => companion !== rule)])
  for (const [at, example] of positives.entries()) {
    const hits = hitsOf(scanner, example, rule)
    if (hits.length === 0) problems.push(problem('positive-missed', `positive ${at + 1} is no hit`))
    const { text } = fragmentOf(example)
    if (rule.keywords.length > 0 && !rule.keywords.some((keyword) => text.toLowerCase().includes(keyword))) {
      problems.push(problem('keyword-absent', `no keyword is in positive ${at + 1}`))
    }
    for (const hit of hits) {
      const fault = secretFault(hit, text)
      if (fault !== null) problems.push(problem('secret-form', `the secret of positive ${at + 1} ${fault}`))
    }
  }
  for (const [at, example] of negatives.entries()) {
    if (hitsOf(scanner, example, rule).length > 0) problems.push(problem('negative-hit', `negative ${at + 1} is a hit`))
  }
  return problems
}

/** A scanner for examples: nothing is decoded and no budget runs out. */
export function exampleScanner(rules: readonly Rule[]): Scanner {
  return createScanner({
    rules,
    allowlists: [],
    compat: 'native',
    decodeDepth: 0,
    nowMs: () => 0,
    ruleBudgetMs: Number.POSITIVE_INFINITY,
  })
}

/** The example as a file. */
export function fragmentOf(example: Example): Fragment {
  const { path, text } = typeof example === 'string' ? { path: 'example.txt', text: example } : example
  return { kind: 'file', path, text: utf8Latin1(text), commit: null, lineOf: () => 1 }
}

function hitsOf(scanner: Scanner, example: Example, rule: Rule): readonly Hit[] {
  return scanner.scan(fragmentOf(example)).hits.filter((hit) => hit.rule.id === rule.id)
}

function secretFault(hit: Hit, text: string): string | null {
  if (hit.secretEnd === hit.secretStart && hit.rule.pattern !== null) return 'is empty'
  const secret = text.slice(hit.secretStart, hit.secretEnd)
  if (/^[\s"'`,;]|[\s"'`,;]$/.test(secret)) return 'begins or ends with a quote, a blank or a separator'
  return null
}
