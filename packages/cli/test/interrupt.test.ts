import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { BIN } from './velocity.ts'

const WORKFLOW = `on: pull_request
permissions: {}
jobs:
  wait:
    runs-on: ubuntu-latest
    steps:
      - name: Wait
        run: echo begun; sleep 60
      - name: Clean up
        if: always()
        run: echo cleaned up
`

let service: GitFixture

beforeEach(() => {
  service = createGitFixture()
  service.commit({ '.github/workflows/x.yml': WORKFLOW }, 'base')
  service.branch('feature')
  service.commit({ 'b.txt': 'b' }, 'change')
})

afterEach(() => service.dispose())

const scratchFolders = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('velocity-run-'))

test('Ctrl-C cancels the run: always() steps run, nothing is left behind, and it is no pass', async () => {
  const before = scratchFolders()
  const args = [BIN, 'run', '.github/workflows/x.yml', '--verbose']
  // A group of its own, as a terminal gives it: Ctrl-C reaches every process in it.
  const child = spawn(process.execPath, args, { cwd: service.root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const group = child.pid
  if (group === undefined) throw new Error('velocity did not start')
  let text = ''
  let isInterrupted = false
  const read = (chunk: Buffer): void => {
    text += chunk.toString('utf8')
    if (isInterrupted || !text.includes('│ begun')) return
    isInterrupted = true
    process.kill(-group, 'SIGINT')
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const exitCode = await new Promise((done) => child.once('close', done))
  expect(text).toContain('velocity: cancelling')
  expect(text).toContain('│ cleaned up')
  expect(text).toContain('workflow: cancelled')
  expect(exitCode).toBe(10)
  expect(scratchFolders().filter((name) => !before.includes(name))).toEqual([])
})
