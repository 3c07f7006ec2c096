import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { velocity } from './velocity.ts'

const WORKFLOW = `on: [pull_request, push]
permissions: { contents: read }
jobs:
  look:
    runs-on: ubuntu-latest
    steps:
      - name: Check out
        uses: actions/checkout@v6
        with: { fetch-depth: 2 }
      - name: Count
        run: echo "$GITHUB_EVENT_NAME sees $(ls *.txt | wc -l) files and $(git rev-list --count HEAD) commits" >> "$GITHUB_STEP_SUMMARY"
  fail:
    runs-on: ubuntu-latest
    steps:
      - name: Fail
        run: echo about to fail; exit 7
`

let service: GitFixture

beforeEach(() => {
  service = createGitFixture()
  service.commit({ 'a.txt': 'a', '.github/workflows/x.yml': WORKFLOW }, 'base')
  service.branch('feature')
  service.commit({ 'b.txt': 'b' }, 'change')
  service.branch('main')
  service.commit({ 'c.txt': 'c' }, 'meanwhile')
  service.branch('feature')
})

afterEach(() => service.dispose())

describe('velocity run', () => {
  test('plays a pull request as the merge of both sides, and leaves the repository alone', () => {
    const before = service.git('for-each-ref')
    const { exitCode, stdout } = velocity(service.root, 'run', '.github/workflows/x.yml', '--job', 'look')
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('pull_request sees 3 files and 3 commits')])
    expect(service.git('for-each-ref')).toBe(before)
    expect(service.git('status', '--porcelain')).toBe('')
  })

  test('exits with 10 when the workflow fails, with the end of the log', () => {
    const { exitCode, stdout } = velocity(service.root, 'run', '.github/workflows/x.yml')
    expect([exitCode, stdout]).toEqual([10, expect.stringContaining('│ about to fail')])
  })

  test('plays an event from a file', () => {
    const [before, after] = [service.git('rev-parse', 'main~1'), service.git('rev-parse', 'main')]
    const payload = {
      ref: 'refs/heads/main',
      before,
      after,
      repository: { full_name: 'local/repository', default_branch: 'main' },
    }
    writeFileSync(join(service.root, 'event.json'), JSON.stringify(payload))
    const { stdout } = velocity(
      service.root,
      'run',
      '.github/workflows/x.yml',
      '--event',
      'event.json',
      '--job',
      'look',
    )
    expect(stdout).toContain('push sees 2 files and 2 commits')
  })

  test('plays a pull request from a file as a merge made here: GitHub’s own is in no clone', () => {
    const repo = { full_name: 'octo/service' }
    const pull = {
      number: 7,
      merge_commit_sha: '1'.repeat(40),
      base: { ref: 'main', sha: service.git('rev-parse', 'main'), repo },
      head: { ref: 'feature', sha: service.git('rev-parse', 'feature'), repo },
    }
    writeFileSync(join(service.root, 'event.json'), JSON.stringify({ number: 7, pull_request: pull, repository: repo }))
    const args = ['.github/workflows/x.yml', '--event', 'event.json', '--job', 'look']
    const { exitCode, stdout } = velocity(service.root, 'run', ...args)
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('pull_request sees 3 files and 3 commits')])
  })

  test('exits with 2 on the base itself: there is no change to play', () => {
    service.branch('main')
    const { exitCode, stderr } = velocity(service.root, 'run', '.github/workflows/x.yml')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--base HEAD~1')])
  })

  test.each([
    ['no workflow', [], 'VEL_CLI_USAGE'],
    ['an event that is not JSON', ['.github/workflows/x.yml', '--event', 'a.txt'], 'VEL_EVENT_INVALID'],
    ['an event file that is not there', ['.github/workflows/x.yml', '--event', 'no.json'], 'VEL_EVENT_INVALID'],
    ['an unknown base', ['.github/workflows/x.yml', '--base', 'nope'], 'VEL_GIT_UNKNOWN_REVISION'],
    ['a secret that is not set', ['.github/workflows/x.yml', '--secret', 'VELOCITY_TEST_NOT_SET'], 'VEL_CLI_USAGE'],
    ['a map without a folder', ['.github/workflows/x.yml', '--map', 'someone/thing'], 'not owner/name=folder'],
    ['a map to no folder', ['.github/workflows/x.yml', '--map', 'someone/thing=a.txt'], 'a.txt is no folder'],
    ['a workflow that is not there', ['.github/workflows/no.yml'], 'VEL_RUN_'],
  ])('exits with 2 for %s', (_, args, code) => {
    const { exitCode, stderr } = velocity(service.root, 'run', ...args)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(code)])
  })

  test('exits with 2 when both sides conflict, and names file and remedy', () => {
    service.commit({ 'c.txt': 'another c' }, 'conflict')
    const { exitCode, stderr } = velocity(service.root, 'run', '.github/workflows/x.yml')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('VEL_CLI_MERGE_CONFLICT')])
    expect(stderr).toMatch(/in c\.txt[\s\S]*git merge main\n/u)
  })

  test('takes an action of another repository from the clone that --map names, and says so when there is none', () => {
    const text = WORKFLOW.replace('- name: Check out', '- uses: someone/thing/greet@v2\n      - name: Check out')
    service.commit({ '.github/workflows/x.yml': text }, 'uses an action')
    const args = ['run', '.github/workflows/x.yml', '--job', 'look', '--verbose']
    const refused = velocity(service.root, ...args)
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('--map someone/thing=<folder>')])
    const clone = createGitFixture()
    const action = 'name: greet\nruns: { using: composite, steps: [{ run: echo hello from a clone, shell: bash }] }\n'
    clone.commit({ 'greet/action.yml': action }, 'action')
    const { exitCode, stdout } = velocity(service.root, ...args, '--map', `someone/thing=${clone.root}`)
    clone.dispose()
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('hello from a clone')])
  })
})
