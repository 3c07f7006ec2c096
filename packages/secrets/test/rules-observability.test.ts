import { describe, expect, test } from '@jest/globals'
import { checkRules } from '../src/rules/check-rules.ts'
import { OBSERVABILITY_RULES } from '../src/rules/observability/observability-rules.ts'

describe('the observability rules', () => {
  test('hold: well-formed, reachable, and true to their own examples', () => {
    expect(checkRules(OBSERVABILITY_RULES)).toEqual([])
  })
})
