import { expect, test } from '@jest/globals'
import { isDeclared } from '../../src/hits/is-declared.ts'

function differing(...names: readonly string[]): Parameters<typeof isDeclared>[0] {
  const differences = names.map((name) => ({
    change: 'changed' as const,
    kind: 'enum',
    name,
    property: 'labels',
    expected: 'a',
    actual: 'b',
  }))
  return { verdict: 'different', differences, reordered: [] }
}

test.each<readonly [string, Parameters<typeof isDeclared>[0], readonly string[], boolean]>([
  ['what the machine writes', differing('public.mood'), ['public.mood.sad'], true],
  ['what people write', differing('public.mood'), ['enum value mood.sad'], true],
  ['a longer name', differing('public.mood'), ['public.moods', 'a_mood'], false],
  ['one of two', differing('public.mood', 'public.notes'), ['public.mood.sad'], false],
  ['both', differing('public.mood', 'public.notes'), ['public.mood.sad', 'the table notes'], true],
  ['another schema', differing('app.mood'), ['mood'], false],
  ['nothing is declared', differing('public.mood'), [], false],
  ['nothing differs', differing(), ['public.mood'], false],
  ['it was not compared', null, ['public.mood'], false],
])('%s', (_, comparison, irreversible, expected) => {
  expect(isDeclared(comparison, irreversible)).toBe(expected)
})
