import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { CLONE_ROOT } from '../src/clone-root.ts'
import { findLibrary } from '../src/run/find-library.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'velocity-library-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['a workflow of another organisation', 'uses: acme/gates/.github/workflows/pull-request.yml@v1', 'acme/gates'],
  ['an action of it, quoted, in a step', '- uses: "acme/gates/actions/coverage-gate@0123abc"', 'acme/gates'],
  ['somebody else’s action before it', '- uses: actions/cache/restore@v4\n- uses: a/b/actions/coverage-gate@v1', 'a/b'],
  ['only others', '- uses: actions/checkout@v6\n- uses: x/y/actions/nothing-here@v1', 'org/velocity'],
  ['nothing', 'run: echo', 'org/velocity'],
])('%s', (_, text, library) => {
  const file = join(folder, 'x.yml')
  writeFileSync(file, `${text}\n`)
  expect(findLibrary(file, CLONE_ROOT)).toBe(library)
})

test('a file that is not there is left to the runner', () => {
  expect(findLibrary(join(folder, 'no.yml'), CLONE_ROOT)).toBe('org/velocity')
})
