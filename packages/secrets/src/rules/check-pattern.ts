import { parsePattern } from '../pattern/parse-pattern.ts'
import type { Pattern } from '../pattern/pattern.ts'
import type { Rule } from './rule.ts'
import type { RuleFault, RuleProblem } from './rule-problem.ts'

/**
 * Names what keeps a rule's pattern from working: syntax that is refused, exponential time, a group that is not there, a boundary that
 * is no character class, nothing that a keyword search could reach.
 *
 * Errors: never throws.
 */
export function checkPattern(rule: Rule): readonly RuleProblem[] {
  const problem = (fault: RuleFault, detail: string): RuleProblem => ({ rule: rule.id, fault, detail })
  const problems: RuleProblem[] = []
  for (const boundary of [rule.notBefore, rule.notAfter]) {
    if (boundary !== null && !isOneByte(boundary)) {
      problems.push(problem('boundary-form', `"${boundary}" is not a character class of one byte`))
    }
  }
  if (rule.path !== null && typeof parsed(rule.path) === 'string') {
    problems.push(problem('pattern-refused', `the path: ${parsed(rule.path)}`))
  }
  if (rule.pattern === null) {
    if (rule.path === null) problems.push(problem('pattern-missing', 'neither a pattern nor a path'))
    return problems
  }
  const pattern = parsed(rule.pattern)
  if (typeof pattern === 'string') return [...problems, problem('pattern-refused', pattern)]
  if (pattern.risk === 'exponential') problems.push(problem('pattern-risk', 'a match may take exponential time'))
  if (rule.secretGroup > pattern.groupCount) {
    problems.push(problem('group-missing', `group ${rule.secretGroup} of ${pattern.groupCount}`))
  }
  if (pattern.anchor === null && rule.keywords.length === 0) {
    problems.push(problem('unreachable', 'no literal of two bytes is in every match, and there is no keyword'))
  }
  if (rule.keywords.some((keyword) => keyword !== keyword.toLowerCase() || keyword === '')) {
    problems.push(problem('keyword-absent', 'a keyword is empty or not in lower case'))
  }
  return problems
}

function isOneByte(source: string): boolean {
  const pattern = parsed(source)
  return typeof pattern !== 'string' && pattern.minLength === 1 && pattern.maxLength === 1
}

/** The pattern, or in words why it is refused. */
function parsed(source: string): Pattern | string {
  try {
    return parsePattern(source)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
