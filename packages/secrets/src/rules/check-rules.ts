import { checkClaims } from './check-claims.ts'
import { checkExamples } from './check-examples.ts'
import { checkForm } from './check-form.ts'
import { checkNames } from './check-names.ts'
import { checkPattern } from './check-pattern.ts'
import type { Rule } from './rule.ts'
import type { RuleProblem } from './rule-problem.ts'

/**
 * Names everything that is wrong with a set of rules: malformed words, ids that are taken, patterns that are refused or that no search
 * reaches, examples that do not hold, and rules that cannot be told apart.
 *
 * Shape:  by rule, in the order given, then what concerns several rules; [] means the rules may be shipped. Examples are tried only
 *         where the pattern is sound.
 * Errors: never throws.
 */
export function checkRules(rules: readonly Rule[]): readonly RuleProblem[] {
  const sound: Rule[] = []
  const problems: RuleProblem[] = []
  for (const rule of rules) {
    const ofPattern = checkPattern(rule)
    problems.push(...checkForm(rule), ...ofPattern)
    if (ofPattern.every(({ fault }) => fault === 'unreachable')) sound.push(rule)
  }
  for (const rule of sound) problems.push(...checkExamples(rule, sound))
  return [...problems, ...checkNames(rules), ...checkClaims(sound)]
}
