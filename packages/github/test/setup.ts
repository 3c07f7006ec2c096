import type { GitHub, Log } from '@velocity/ports'
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub, type TokenOptions } from '@velocity/testkit'
import { createClient, createGitHub, type GitHubOptions } from '../src/index.ts'

export const headSha = 'a'.repeat(40)
export const baseSha = 'b'.repeat(40)
export const commentsPath = 'GET /repos/acme/orders/issues/7/comments'
export const createPath = 'POST /repos/acme/orders/issues/7/comments'

/** A fake GitHub with pull request 7, and ports on it that wait for nothing and remember for how long they would have. */
export interface Setup {
  readonly fake: FakeGitHub
  /** Milliseconds, in order. */
  readonly sleeps: number[]
  readonly lines: string[]
  port(token?: TokenOptions, options?: Partial<GitHubOptions>): GitHub
}

export async function setUp(options: FakeGitHubOptions = {}): Promise<Setup> {
  const fake = await startFakeGitHub(options)
  fake.addPullRequest({ number: 7, headSha, baseSha })
  const sleeps: number[] = []
  const lines: string[] = []
  const write = (line: string): void => {
    lines.push(line)
  }
  const log: Log = { info: write, warn: write, debug: write, mask: () => {} }
  return {
    fake,
    sleeps,
    lines,
    port(token = {}, overrides = {}) {
      const client = createClient({ apiUrl: fake.url, token: fake.issueToken(token), userAgent: 'velocity-test' })
      const sleep = async (ms: number): Promise<void> => {
        sleeps.push(ms)
      }
      return createGitHub({ client, repository: fake.repository, log, sleep, random: () => 0.5, ...overrides })
    },
  }
}
