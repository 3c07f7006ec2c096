import type { Rule } from './rule.ts'
import type { RuleFault, RuleProblem } from './rule-problem.ts'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const SENTENCE = /^[A-Z0-9_][^\n]{15,400}\.$/
/** Where to rotate may begin with a page's address, such as `reddit.com/prefs`. */
const GUIDANCE = /^\S[^\n]{19,600}\.$/
/** May begin in lower case where the provider does: npm, crates.io. */
const TITLE = /^\S[^\n]{3,90}[^.\s]$/

/**
 * Names what is malformed in the words of a rule: its id, title, risk, rotation, page and severity.
 *
 * Errors: never throws.
 */
export function checkForm(rule: Rule): readonly RuleProblem[] {
  const problem = (fault: RuleFault, detail: string): RuleProblem => ({ rule: rule.id, fault, detail })
  const problems: RuleProblem[] = []
  for (const id of [rule.id, ...rule.aliases]) {
    if (!ID.test(id)) problems.push(problem('id-form', `"${id}" is not kebab-case`))
  }
  if (!TITLE.test(rule.title)) problems.push(problem('text-form', 'the title is no noun phrase without a full stop'))
  if (!SENTENCE.test(rule.risk)) problems.push(problem('text-form', 'the risk is no sentence'))
  if (!GUIDANCE.test(rule.rotate)) problems.push(problem('text-form', 'the rotation is no sentence'))
  if (rule.provider.trim() === '') problems.push(problem('text-form', 'the provider is missing'))
  if (rule.documentation !== null && !/^https:\/\/[^\s]+$/.test(rule.documentation)) {
    problems.push(problem('text-form', 'the documentation is no https address'))
  }
  if (!(rule.securitySeverity >= 0 && rule.securitySeverity <= 10)) {
    problems.push(problem('severity-range', `${rule.securitySeverity} is not between 0.0 and 10.0`))
  }
  return problems
}
