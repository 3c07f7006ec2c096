import { expect, test } from '@jest/globals'
import { gitFailure, startFailure } from '../src/git-failure.ts'

const failed = (stderr: string): ReturnType<typeof gitFailure> =>
  gitFailure(['fetch', 'origin'], '/work', { exitCode: 128, stdout: '', stderr })

test.each([
  ['fatal: not a git repository (or any of the parent directories): .git', 'VEL_GIT_NOT_A_REPO'],
  ["fatal: detected dubious ownership in repository at '/work'", 'VEL_GIT_OWNERSHIP'],
  ['fatal: bad object HEAD', 'VEL_GIT_FAILED'],
  ['', 'VEL_GIT_FAILED'],
])('%j is %s', (stderr, code) => {
  expect(failed(stderr)).toMatchObject({ name: 'UserError', code })
})

test("git's own words are told, without credentials and control characters", () => {
  const { message } = failed("fatal: unable to access 'https://user:s3cret@example.com/x.git/'\u001b[0m\nsecond line")
  expect(message).toContain("unable to access 'https://***@example.com/x.git/'[0m second line")
  expect(message).not.toContain('s3cret')
})

test('a thrown value that is no mistake of the user comes back as it is', () => {
  const bug = new TypeError('bug')
  expect(startFailure(bug)).toBe(bug)
})
