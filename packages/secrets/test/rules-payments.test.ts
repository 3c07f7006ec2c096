import { describe, expect, test } from '@jest/globals'
import { checkRules } from '../src/rules/check-rules.ts'
import { PAYMENTS_RULES } from '../src/rules/payments/payments-rules.ts'

describe('the payments rules', () => {
  test('hold: well-formed, reachable, and true to their own examples', () => {
    expect(checkRules(PAYMENTS_RULES)).toEqual([])
  })
})
