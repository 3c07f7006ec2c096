import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseCommandFile } from '../src/action/parse-command-file.ts'
import {
  buildPullRequestEvent,
  buildPushEvent,
  type RunBundledActionOptions,
  runBundledAction,
  startFakeGitHub,
} from '../src/index.ts'

const headSha = 'a'.repeat(40)
const event = buildPullRequestEvent({ baseSha: 'b'.repeat(40), headSha, mergeSha: 'c'.repeat(40) })

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'velocity-testkit-'))
  mkdirSync(join(folder, 'dist'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function options(script: string, more: Partial<RunBundledActionOptions> = {}): RunBundledActionOptions {
  const dist = join(folder, 'dist', 'index.mjs')
  writeFileSync(dist, `import fs from 'node:fs'\n${script}`)
  return { dist, inputs: {}, event, workspace: folder, ...more }
}

describe('runBundledAction', () => {
  test('gives exit code, streams, outputs and summary', async () => {
    const script = `
      fs.appendFileSync(process.env.GITHUB_OUTPUT, 'a=1\\nb<<EOF_x\\ntwo\\nlines\\nEOF_x\\n')
      fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# done')
      console.log(process.cwd() === process.env.GITHUB_WORKSPACE)
      console.error('careful')
      process.exitCode = 3`
    expect(await runBundledAction(options(script))).toMatchObject({
      exitCode: 3,
      stdout: 'true\n',
      stderr: 'careful\n',
      outputs: { a: '1', b: 'two\nlines' },
      summary: '# done',
      requests: [],
    })
  })

  test('gives inputs as the runner does, with the defaults of action.yml and the token', async () => {
    const manifest = `inputs:\n  min-patch: {default: 80}\n  file name: {}\n  token: {default: "\${{ github.token }}"}\n`
    writeFileSync(join(folder, 'action.yml'), manifest)
    const script = `const { env } = process
      console.log(JSON.stringify([env['INPUT_MIN-PATCH'], env.INPUT_FILE_NAME, env.INPUT_TOKEN]))`
    const result = await runBundledAction(options(script, { inputs: { 'file name': 'x y' }, token: 'ghs_1' }))
    expect(JSON.parse(result.stdout)).toEqual(['80', 'x y', 'ghs_1'])
  })

  test('does not take an input that the action lacks', async () => {
    writeFileSync(join(folder, 'action.yml'), 'inputs:\n  min: {}\n')
    await expect(runBundledAction(options('', { inputs: { mim: '80' } }))).rejects.toThrow(/no input "mim"/)
  })

  test('keeps this process out of it', async () => {
    process.env['VELOCITY_LEAK'] = 'yes'
    const result = await runBundledAction(options('console.log(JSON.stringify(process.env))'))
    delete process.env['VELOCITY_LEAK']
    const env = JSON.parse(result.stdout) as Record<string, string>
    expect(env).toMatchObject({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_BASE_REF: 'main',
    })
    expect(Object.keys(env)).not.toContain('VELOCITY_LEAK')
    expect(env['GITHUB_API_URL']).toBe('http://127.0.0.1:1')
  })

  test('gives the event file, and makes the run known to the fake GitHub', async () => {
    const github = await startFakeGitHub()
    const token = github.issueToken()
    const script = `
      const payload = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))
      const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env
      const url = GITHUB_API_URL + '/repos/' + GITHUB_REPOSITORY + '/actions/runs/' + GITHUB_RUN_ID
      const headers = { authorization: 'Bearer ${token}', 'user-agent': 'test', accept: 'application/json' }
      const run = await (await fetch(url, { headers })).json()
      console.log(payload.number, run.head_sha, run.conclusion)`
    const result = await runBundledAction(options(script, { github }))
    await github.close()
    expect(result.stdout).toBe(`7 ${headSha} null\n`)
    expect([result.requests.map((one) => one.status), github.violations]).toEqual([[200], []])
  })

  test('notes the branch of a run as GitHub does', async () => {
    const github = await startFakeGitHub()
    const token = github.issueToken()
    const push = buildPushEvent({ before: headSha, after: 'b'.repeat(40), ref: 'refs/heads/release/2' })
    await runBundledAction(options('', { github, event: push, runId: 1 }))
    await runBundledAction(options('', { github, runId: 2 }))
    const url = `${github.url}/repos/${github.repository}/actions/runs`
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'test', accept: 'application/json' }
    const { workflow_runs: runs } = (await (await fetch(url, { headers })).json()) as {
      readonly workflow_runs: readonly { readonly head_branch: string }[]
    }
    await github.close()
    expect(runs.map((run) => run.head_branch).sort()).toEqual(['feature', 'release/2'])
  })

  test('kills what does not end', async () => {
    const result = await runBundledAction(options('setInterval(() => {}, 1000)', { timeoutMs: 200 }))
    expect(result.exitCode).toBe(-1)
  })
})

describe('parseCommandFile', () => {
  test.each([
    ['', {}],
    ['a=b=c\n', { a: 'b=c' }],
    ['a=1\na=2\n', { a: '2' }],
    ['a<<X\nb=1\nX\nc=2\n', { a: 'b=1', c: '2' }],
  ])('%j', (text, values) => {
    expect(parseCommandFile(text)).toEqual(values)
  })

  test.each(['a', '=b', 'a<<X\n1\n'])('%j fails, as on the runner', (text) => {
    expect(() => parseCommandFile(text)).toThrow()
  })
})
