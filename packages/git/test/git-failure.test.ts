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

test('what git said to stdout is told when it said nothing else, as "git commit" does', () => {
  const { message } = gitFailure(['commit'], '/work', { exitCode: 1, stdout: 'nothing to commit\n', stderr: '' })
  expect(message).toBe('git commit ended with exit code 1: nothing to commit')
})

test('no repository has a way out on a laptop and one in a workflow', () => {
  const { fix } = failed('fatal: not a git repository (or any of the parent directories): .git')
  expect(fix).toContain('on a laptop: cd into the repository')
  expect(fix).toContain('- uses: actions/checkout@v6')
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
