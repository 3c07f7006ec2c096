import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseCatalogue } from '../packages/cli/src/explain/parse-catalogue.ts'
import { ROOT, readModules } from './architecture/module-graph.ts'

const catalogue = parseCatalogue(readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8'))
const used = new Set(
  readModules()
    .filter(({ path }) => !path.startsWith('packages/testkit/'))
    .flatMap(({ text }) => [...text.matchAll(/['"`](VEL_[A-Z0-9_]*[A-Z0-9])['"`]/gu)].map((match) => match[1] ?? '')),
)

describe('docs/errors.md', () => {
  test('explains every code that the sources use', () => {
    expect([...used].filter((code) => !catalogue.has(code)).sort()).toEqual([])
  })

  test('explains no code that nothing uses', () => {
    expect([...catalogue.keys()].filter((code) => !used.has(code))).toEqual([])
  })

  test('is sorted, so that a code is found by eye', () => {
    expect([...catalogue.keys()]).toEqual([...catalogue.keys()].sort())
  })

  test.each([...catalogue])('%s says what, why and how to mend it', (_, entry) => {
    expect(entry).toMatch(/^\S.{20,}/u)
    expect(entry).toMatch(/^Why: /mu)
    expect(entry).toMatch(/^Fix: /mu)
  })
})
