import { expect, test } from '@jest/globals'
import { parseCatalogue } from '../src/explain/parse-catalogue.ts'

test('an entry reaches to the next heading', () => {
  const entries = parseCatalogue('# Errors\n\nintro\n\n### VEL_A\n\nwhat\n\nWhy: x\n\n### VEL_B\nb\n\n## Other\n\nc\n')
  expect([...entries]).toEqual([
    ['VEL_A', 'what\n\nWhy: x'],
    ['VEL_B', 'b'],
  ])
})
