import { describe, expect, test } from '@jest/globals'
import { checkRules } from '../src/rules/check-rules.ts'
import { AI_RULES } from '../src/rules/ai/ai-rules.ts'

describe('the ai rules', () => {
  test('hold: well-formed, reachable, and true to their own examples', () => {
    expect(checkRules(AI_RULES)).toEqual([])
  })
})
