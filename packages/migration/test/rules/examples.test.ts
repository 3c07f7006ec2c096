import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SqlParser } from '@velocity/ports'
import { createSqlParser, openPglite } from '@velocity/postgres'
import { ALL_MIGRATION_RULES } from '../../src/rules/all-migration-rules.ts'
import { checkRules } from '../../src/rules/check-rules.ts'
import { ruleById } from '../../src/rules/rule-by-id.ts'
import type { RuleDefinition, RuleExample } from '../../src/rules/rule-definition.ts'
import { contextOf, runExample, scriptOf } from './example-context.ts'

let session: Awaited<ReturnType<typeof openPglite>>
let parser: SqlParser

beforeAll(async () => {
  session = await openPglite()
  parser = await createSqlParser()
})
afterAll(async () => await session.close())

/** What must not run is only parsed. */
const UNRUN = new Set(['MG-HOST-01'])

async function heardOn(rule: RuleDefinition, example: RuleExample): Promise<readonly string[]> {
  const context = UNRUN.has(rule.id)
    ? contextOf(example.ups.map((sql, at) => scriptOf(parser, sql, 'up', example.transaction, at)))
    : await runExample(example, { session, parser })
  const loud = checkRules(context).filter(({ rule: id, severity }) => {
    const definition = ruleById(id)
    return id === rule.id || (definition?.isOnByDefault === true && (severity ?? definition.severity) !== 'note')
  })
  return [...new Set(loud.map(({ rule: id }) => id))].sort()
}

const judges = ALL_MIGRATION_RULES.filter(({ check }) => check !== undefined)
const rows = (kind: 'bad' | 'good'): [string, string, RuleDefinition, RuleExample][] =>
  judges.flatMap((rule) =>
    rule.examples[kind].map((example): [string, string, RuleDefinition, RuleExample] => [
      rule.id,
      example.ups.join(' | '),
      rule,
      example,
    ]),
  )

describe('a bad example is heard by its rule, and by no other above a note', () => {
  test.each(rows('bad'))('%s: %s', async (id, _, rule, example) => {
    expect(await heardOn(rule, example)).toEqual([id])
  })
})

describe('a good example is not heard by its rule', () => {
  test.each(rows('good'))('%s: %s', async (id, _, rule, example) => {
    expect(await heardOn(rule, example)).not.toContain(id)
  })
})
