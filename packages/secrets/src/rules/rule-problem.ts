/** What can be wrong with a rule. */
export type RuleFault =
  | 'id-form'
  | 'id-taken'
  | 'alias-taken'
  | 'text-form'
  | 'severity-range'
  | 'pattern-missing'
  | 'pattern-refused'
  | 'pattern-risk'
  | 'group-missing'
  | 'boundary-form'
  | 'unreachable'
  | 'keyword-absent'
  | 'companion-unknown'
  | 'few-examples'
  | 'positive-missed'
  | 'negative-hit'
  | 'secret-form'
  | 'same-claim'

/** A fault of one rule, in words for whoever writes rules. Never holds a part of an example's token. */
export interface RuleProblem {
  readonly rule: string
  readonly fault: RuleFault
  readonly detail: string
}
