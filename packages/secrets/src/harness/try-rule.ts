import { UserError } from '@velocity/model'
import { parsePattern } from '../pattern/parse-pattern.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { checkExamples, exampleScanner, fragmentOf } from '../rules/check-examples.ts'
import { checkPattern } from '../rules/check-pattern.ts'
import type { Rule } from '../rules/rule.ts'
import type { RuleFault } from '../rules/rule-problem.ts'
import { reachOf } from './reach-of.ts'
import type { RuleTrial } from './rule-trial.ts'

/** What a repository's own rule may do without. */
const TOLD: ReadonlySet<RuleFault> = new Set(['unreachable', 'few-examples', 'pattern-risk'])

/**
 * Tries a rule: its pattern, its examples with it alone, and what finds its examples as well.
 *
 * Shape:  `siblings` is where companions are looked up; `builtIn` what it may overlap with. Examples are tried whatever path the rule
 *         wants, for they have none.
 * Errors: never throws.
 */
export function tryRule(
  rule: Rule,
  source: string,
  siblings: readonly Rule[],
  overlapsOf: (rule: Rule) => readonly string[],
): RuleTrial {
  const { positives, negatives } = rule.examples
  const ofPattern = checkPattern(rule)
  const isSound = ofPattern.every(({ fault }) => TOLD.has(fault))
  const isPlaceless = rule.path !== null && rule.pattern !== null && positives.every((one) => typeof one === 'string')
  const tried = isPlaceless ? { ...rule, path: null } : rule
  const all = isSound ? [...ofPattern, ...checkExamples(tried, siblings)] : ofPattern
  const pattern = patternOf(rule)
  return {
    id: rule.id,
    source,
    problems: all.filter(({ fault }) => !TOLD.has(fault)).map(({ detail }) => detail),
    notes: [
      ...(positives.length === 0 ? ['it has no positives: nothing shows that it finds what it is for'] : []),
      ...(positives.length > 0 && negatives.length === 0 ? ['it has no negatives'] : []),
      ...(isPlaceless && positives.length > 0 ? ['its examples were tried without its path'] : []),
      ...(pattern?.risk === 'exponential' ? ['its pattern is matched in linear time, and slowly'] : []),
      ...(pattern !== null && pattern.anchor === null && rule.keywords.length === 0
        ? ['no word of two letters or more is in every match, so every byte of every file is tried: give it keywords']
        : []),
    ],
    reach: rule.pattern !== null && pattern === null ? null : reachOf(rule, pattern),
    risk: pattern?.risk ?? null,
    positives: positives.length,
    negatives: negatives.length,
    overlaps: isSound ? overlapsOf(rule) : [],
  }
}

/** Makes the question which of other rules find a rule's positives. Shape: ids, sorted; not the rule's own names. */
export function overlapsWith(others: readonly Rule[]): (rule: Rule) => readonly string[] {
  let scanner: ReturnType<typeof exampleScanner> | null = null
  return (rule) => {
    if (rule.examples.positives.length === 0) return []
    if (scanner === null) scanner = exampleScanner(others)
    const open = scanner
    const hits = rule.examples.positives.flatMap((example) => open.scan(fragmentOf(example)).hits)
    return [...new Set(hits.map((hit) => hit.rule.id))].filter((id) => id !== rule.id).sort()
  }
}

function patternOf(rule: Rule): Pattern | null {
  if (rule.pattern === null) return null
  try {
    return parsePattern(rule.pattern)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
