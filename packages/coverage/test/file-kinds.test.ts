import { expect, test } from '@jest/globals'
import { learnFileKinds } from '../src/patch/file-kinds.ts'

const kindOf = learnFileKinds(['src/a.js', 'src/b.ts'])

test.each([
  ['src/new.js', null],
  ['src/new.tsx', null],
  ['src/new.py', 'never-measured'],
  ['src/new.test.js', 'test'],
  ['test/new.js', 'test'],
  ['src/api.generated.ts', 'generated'],
  ['vite.config.ts', 'never-measured'],
  ['jest.setup.js', 'never-measured'],
  ['src/setupTests.ts', 'never-measured'],
  ['src/types.d.ts', 'never-measured'],
  ['src/setup.js', null],
] as const)('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
