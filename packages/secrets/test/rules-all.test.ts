import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { ALL_RULES } from '../src/rules/all-rules.ts'
import { checkClaims } from '../src/rules/check-claims.ts'
import { checkNames } from '../src/rules/check-names.ts'
import { ruleFiles } from './support/rule-files.ts'

describe('all rules together', () => {
  test('no id is taken twice, and no alias is an id', () => {
    expect(checkNames(ALL_RULES)).toEqual([])
  })

  test('every file that defines a rule is among them', () => {
    const folder = new URL('../src/rules/', import.meta.url)
    const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const ids = new Set(ALL_RULES.map(({ id }) => id))
    const files = groups.flatMap(({ name }) => ruleFiles(name)).map(({ id }) => id)
    expect(files.length).toBeGreaterThanOrEqual(170)
    expect(files.filter((id) => !ids.has(id))).toEqual([])
  })

  test('no provider’s own example is reported as another provider’s by the order of names alone', () => {
    const generic = new Set(ALL_RULES.filter(({ provider }) => provider === 'Generic').map(({ id }) => id))
    expect(checkClaims(ALL_RULES).filter(({ rule }) => !generic.has(rule))).toEqual([])
  })
})
