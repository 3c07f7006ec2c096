import { describe, expect, test } from '@jest/globals'
import { AI_RULES } from '../src/rules/ai/ai-rules.ts'
import { checkRules } from '../src/rules/check-rules.ts'

describe('the ai rules', () => {
  test('hold: well-formed, reachable, and true to their own examples', () => {
    expect(checkRules(AI_RULES)).toEqual([])
  })
})
