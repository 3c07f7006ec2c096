import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { velocity } from './velocity.ts'

const TOKEN = `gh${'p_'}${'16C7e42F292c6912E7710c838347Ae178B4a'}`
let repo: GitFixture

beforeAll(() => {
  repo = createGitFixture()
  repo.commit({ 'README.md': 'hello\n' }, 'first')
  repo.branch('f')
  repo.commit({ 'deploy.env': `DEPLOY_TOKEN=${TOKEN}\nDB=postgres://app:k8Jq2Lr9Zt4W@db.corp.net/app\n` }, 'deploy')
})

afterAll(() => repo.dispose())

describe('velocity secrets scan', () => {
  test('prints an array as gitleaks does, of a folder that is no repository, and nothing of a secret', () => {
    const folder = mkdtempSync(join(tmpdir(), 'velocity-tree-'))
    writeFileSync(join(folder, 'a.env'), 'DB=postgres://app:k8Jq2Lr9Zt4W@db.corp.net/app\n')
    const { exitCode, stdout } = velocity('/', 'secrets', 'scan', '--tree', folder, '--format', 'gitleaks-json')
    rmSync(folder, { recursive: true })
    expect(exitCode).toBe(10)
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        RuleID: 'url-credentials',
        File: 'a.env',
        StartLine: 1,
        Match: expect.stringContaining('[redacted]'),
        Fingerprint: expect.stringMatching(/^vs2-[0-9a-f]{32}$/u),
      }),
    ])
    expect(stdout).not.toContain('k8Jq2L')
  })

  test.each([
    ['branches of one letter', 'main..f'],
    ['relative names', 'f~1..f'],
  ])('takes a range of %s', (_, range) => {
    const { exitCode, stdout } = velocity(repo.root, 'secrets', 'scan', '--range', range, '--format', 'json')
    expect(exitCode).toBe(10)
    expect(JSON.parse(stdout)).toMatchObject({ scanned: { commits: 1 } })
  })

  test.each([
    ['three dots', ['--range', 'main...f']],
    ['one end', ['--range', '..f']],
    ['no dots', ['--range', 'main']],
    ['two sources', ['--staged', '--history']],
    ['an unknown format', ['--format', 'xml']],
    ['an unknown confidence', ['--format', 'gitleaks-json', '--confidence', 'sure']],
  ])('refuses %s', (_, options) => {
    const { exitCode, stderr } = velocity(repo.root, 'secrets', 'scan', ...options)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('VEL_CLI_USAGE')])
  })

  test('reads the index, not the working tree', () => {
    repo.write({ 'staged.env': 'A=1\n' })
    repo.git('add', 'staged.env')
    repo.write({ 'staged.env': `A=${TOKEN}\n` })
    expect(velocity(repo.root, 'secrets', 'scan', '--staged').exitCode).toBe(0)
    repo.git('add', 'staged.env')
    const { stdout } = velocity(repo.root, 'secrets', 'scan', '--staged')
    expect(stdout).toContain('GitHub personal access token')
    repo.git('rm', '--quiet', '--force', 'staged.env')
  })

  test('writes SARIF for code scanning', () => {
    const { stdout } = velocity(repo.root, 'secrets', 'scan', '--range', 'main..f', '--format', 'sarif')
    const [run] = JSON.parse(stdout).runs
    expect(run.tool.driver.rules[0].properties['security-severity']).toMatch(/^\d+\.\d$/u)
  })
})

describe('velocity secrets baseline and explain', () => {
  test('what is in the baseline does not count, and each finding is told in full', () => {
    const made = velocity(repo.root, 'secrets', 'baseline', '--history', '--output', 'known.json')
    expect([made.exitCode, made.stdout]).toEqual([0, expect.stringContaining('known.json: 2 findings')])
    const again = velocity(repo.root, 'secrets', 'scan', '--range', 'main..f', '--baseline', 'known.json')
    expect([again.exitCode, again.stdout]).toEqual([0, expect.stringContaining('Suppressed')])
    velocity(repo.root, 'secrets', 'scan', '--range', 'main..f')
    const [, fingerprint = ''] = /fingerprint:(vs2-[0-9a-f]+)/u.exec(
      velocity(repo.root, 'secrets', 'scan', '--range', 'main..f').stdout,
    ) ?? ['', '']
    const told = velocity(repo.root, 'secrets', 'explain', fingerprint)
    expect([told.exitCode, told.stdout]).toEqual([
      0,
      expect.stringMatching(/Confidence:[\s\S]*Revoke:[\s\S]*waivers:/u),
    ])
    expect(velocity(repo.root, 'secrets', 'explain', 'vs2-0').exitCode).toBe(2)
  })
})
