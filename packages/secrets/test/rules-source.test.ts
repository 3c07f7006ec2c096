import { describe, expect, test } from '@jest/globals'
import { exampleScanner, fragmentOf } from '../src/rules/check-examples.ts'
import { checkRules } from '../src/rules/check-rules.ts'
import { SOURCE_RULES } from '../src/rules/source/source-rules.ts'
import { ruleFiles, tokenIn } from './support/rule-files.ts'

const FILES = ruleFiles('source')

describe('the rules of source', () => {
  test('every rule holds what it promises', () => {
    expect(checkRules(SOURCE_RULES)).toEqual([])
  })

  test('every file of the folder is in the list, and bears its rule’s id', () => {
    expect(SOURCE_RULES.map(({ id }) => id).sort()).toEqual(FILES.map(({ name }) => name.replace(/\.ts$/, '')).sort())
    expect(FILES.filter(({ name, id }) => name !== `${id}.ts`)).toEqual([])
  })

  test('no file holds a token, and no rule takes one for a leak', () => {
    expect(FILES.map(({ text }) => tokenIn(text)).filter((token) => token !== null)).toEqual([])
    const scanner = exampleScanner(SOURCE_RULES)
    const found = FILES.flatMap(({ text }) => scanner.scan(fragmentOf(text)).hits.map((hit) => hit.rule.id))
    expect(found).toEqual([])
  })
})
