import { expect, test } from '@jest/globals'
import { repositoryOfRemote } from '../src/run/find-repository.ts'
import { pullOfEvent, repositoryOfEvent } from '../src/run/pull-of-event.ts'

test.each([
  ['https://github.com/octo/rates.git', 'octo/rates'],
  ['https://github.com/octo/rates', 'octo/rates'],
  ['git@github.com:octo/rates.js.git', 'octo/rates.js'],
  ['ssh://git@ghe.example.com:22/octo/rates.git', 'octo/rates'],
  ['https://gitlab.example.com/group/sub/rates.git', null],
  ['/home/me/rates', null],
  ['file:///home/me/rates', null],
  ['', null],
])('the remote %j is of %s', (remote, repository) => {
  expect(repositoryOfRemote(remote)).toBe(repository)
})

const side = (sha: string, fullName: string) => ({ sha, repo: { full_name: fullName } })

test('a payload names its repository and its pull request, a fork’s with the fork', () => {
  const pull = { number: 7, base: side('b', 'octo/rates'), head: side('h', 'Octo/Rates') }
  const payload = { repository: { full_name: 'octo/rates' }, pull_request: pull }
  expect(repositoryOfEvent(payload)).toBe('octo/rates')
  expect(pullOfEvent(payload, 'octo/rates')).toEqual({ number: 7, baseSha: 'b', headSha: 'h' })
  const fork = { pull_request: { ...pull, head: side('h', 'mallory/rates') } }
  expect(pullOfEvent(fork, 'octo/rates')).toMatchObject({ forkRepository: 'mallory/rates' })
})

test('a payload of another event names none', () => {
  expect(pullOfEvent({ after: 'a' }, 'octo/rates')).toBeNull()
  expect(repositoryOfEvent({ repository: { full_name: 'no slash' } })).toBeNull()
})
