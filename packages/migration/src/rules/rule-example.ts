import type { RuleExample } from './rule-definition.ts'

/** Completes an example: one up without a down, in a transaction of the tool, on a database that holds `base`. */
export function example(
  given: Partial<Omit<RuleExample, 'ups' | 'downs'>> & {
    readonly up: string | readonly string[]
    readonly down?: string | readonly string[]
  },
): RuleExample {
  const { base = '', transaction = 'tool', up, down = [] } = given
  return { base, transaction, ups: [up].flat(), downs: [down].flat() }
}
