import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createExec } from '@velocity/local'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { createGit } from '../src/index.ts'

const SHA = 'f'.repeat(40)
const BASIC = `basic ${Buffer.from('x-access-token:secret-token').toString('base64')}`

let server: Server
let url = ''
let seen: (readonly string[])[] = []
let repository: GitFixture

beforeEach(async () => {
  seen = []
  server = createServer((request, response) => {
    seen.push(request.rawHeaders.filter((_, at, all) => all[at - 1]?.toLowerCase() === 'authorization'))
    response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  repository = createGitFixture()
  repository.commit({ a: 'a' }, 'a')
  repository.git('remote', 'add', 'origin', `${url}/octo/service`)
})

afterEach(() => {
  server.close()
  repository.dispose()
})

test('a fetch carries the token once, also where the checkout left one', async () => {
  repository.git('config', `http.${url}/.extraheader`, 'AUTHORIZATION: basic old')
  const git = createGit(createExec(), { cwd: repository.root, credentials: { serverUrl: url, token: 'secret-token' } })
  expect(await git.fetch(SHA, 1)).toBe(false)
  expect(seen[0]).toEqual([BASIC])
})

test('the token goes to its own server only', async () => {
  const credentials = { serverUrl: 'https://github.com', token: 'secret-token' }
  expect(await createGit(createExec(), { cwd: repository.root, credentials }).fetch(SHA, 1)).toBe(false)
  expect(seen[0]).toEqual([])
})

test('without credentials the checkout’s own are used', async () => {
  repository.git('config', `http.${url}/.extraheader`, 'AUTHORIZATION: basic old')
  await createGit(createExec(), { cwd: repository.root }).fetch(SHA, 1)
  expect(seen[0]).toEqual(['basic old'])
})
