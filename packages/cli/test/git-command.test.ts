import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Console } from '../src/command.ts'
import { createLocalPorts } from '../src/console/local-ports.ts'
import { runGit } from '../src/run/git-command.ts'
import { mergePullRequest } from '../src/run/merge-pull-request.ts'

const PATH = process.env['PATH']
let folder: string
let console: Console

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'velocity-git-'))
  console = { out: () => {}, err: () => {}, hasColour: false, width: 80, cwd: folder, env: {}, scanWorker: null }
})

afterEach(() => {
  process.env['PATH'] = PATH
  rmSync(folder, { recursive: true })
})

describe('git, as the command calls it', () => {
  test('is VEL_GIT_MISSING where it is not installed', async () => {
    process.env['PATH'] = folder
    const missing = { code: 'VEL_GIT_MISSING', why: expect.stringMatching(/\S/u) }
    await expect(createLocalPorts(console)).rejects.toMatchObject(missing)
    await expect(runGit(folder, ['status'])).rejects.toMatchObject(missing)
  })

  test('outside of a repository is VEL_GIT_NOT_A_REPO, with the way on a laptop', async () => {
    const expected = { code: 'VEL_GIT_NOT_A_REPO', fix: expect.stringContaining('cd into the repository') }
    await expect(createLocalPorts(console)).rejects.toMatchObject(expected)
  })

  test('in a repository without a commit is VEL_GIT_UNKNOWN_REVISION, with the way to make one', async () => {
    await runGit(folder, ['init', '--quiet'])
    const expected = { code: 'VEL_GIT_UNKNOWN_REVISION', fix: expect.stringContaining('git commit') }
    await expect(createLocalPorts(console)).rejects.toMatchObject(expected)
  })

  test('says in its own words what failed', async () => {
    await runGit(folder, ['init', '--quiet'])
    const failed = { code: 'VEL_GIT_FAILED', message: expect.stringContaining('nowhere') }
    await expect(runGit(folder, ['checkout', 'nowhere'])).rejects.toMatchObject(failed)
  })

  test('does not know a commit that was never fetched: the fix fetches it', async () => {
    await runGit(folder, ['init', '--quiet'])
    const sha = 'f'.repeat(40)
    const unknown = { code: 'VEL_GIT_UNKNOWN_REVISION', fix: `git fetch origin ${sha}` }
    await expect(mergePullRequest(folder, sha, 'HEAD', join(folder, 'scratch'))).rejects.toMatchObject(unknown)
  })
})
