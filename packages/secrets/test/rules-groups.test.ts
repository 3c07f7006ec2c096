import { describe, expect, test } from '@jest/globals'
import { AI_RULES } from '../src/rules/ai/ai-rules.ts'
import { exampleScanner, fragmentOf } from '../src/rules/check-examples.ts'
import { checkRules } from '../src/rules/check-rules.ts'
import { CLOUD_RULES } from '../src/rules/cloud/cloud-rules.ts'
import { COMMS_RULES } from '../src/rules/comms/comms-rules.ts'
import { OBSERVABILITY_RULES } from '../src/rules/observability/observability-rules.ts'
import { PAYMENTS_RULES } from '../src/rules/payments/payments-rules.ts'
import { SOURCE_RULES } from '../src/rules/source/source-rules.ts'
import { ruleFiles, tokenIn } from './support/rule-files.ts'

/** How constants begin that everyone knows: the emulator's key, Bedrock's prefix, a header of a JWT, the alphabet of bech32. */
const PUBLIC = ['Eby8vdM0', 'key-YmVkcm9j', 'bGciOiJ', 'QPZRY9X8', 'qpzry9x8']

/** Rules that find something in their own file: published test vectors, the rule's pattern, a variable's name. */
const FIND_THEMSELVES = ['bip39-mnemonic', 'aws-bedrock-short-term-key', 'snowflake-password']

describe.each([
  ['ai', AI_RULES],
  ['cloud', CLOUD_RULES],
  ['comms', COMMS_RULES],
  ['observability', OBSERVABILITY_RULES],
  ['payments', PAYMENTS_RULES],
  ['source', SOURCE_RULES],
])('the rules of %s', (group, rules) => {
  const files = ruleFiles(group)

  test('every rule holds what it promises', () => {
    expect(checkRules(rules)).toEqual([])
  })

  test('every file of the folder is in the list, and bears its rule’s id', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(files.map(({ id }) => id).sort())
    expect(files.filter(({ name, id }) => name !== `${id}.ts`).map(({ name }) => name)).toEqual([])
  })

  test('no file holds a token, and no rule takes another’s file for a leak', () => {
    const tokens = files.map(({ text }) => tokenIn(text)).filter((token) => token !== null)
    expect(tokens.filter((token) => !PUBLIC.some((start) => token.startsWith(start)))).toEqual([])
    const scanner = exampleScanner(rules)
    const found = files.flatMap(({ id, text }) => scanner.scan(fragmentOf(text)).hits.map((hit) => [id, hit.rule.id]))
    expect(found.filter(([file = '', rule]) => file !== rule || !FIND_THEMSELVES.includes(file))).toEqual([])
  })
})
