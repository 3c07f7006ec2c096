import { describe, expect, test } from '@jest/globals'
import { checkRules } from '../src/rules/check-rules.ts'
import { CLOUD_RULES } from '../src/rules/cloud/cloud-rules.ts'

describe('the cloud rules', () => {
  test('hold: well-formed, reachable, and true to their own examples', () => {
    expect(checkRules(CLOUD_RULES)).toEqual([])
  })
})
