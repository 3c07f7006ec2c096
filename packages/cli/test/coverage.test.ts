import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { velocity } from './velocity.ts'

const LCOV = 'SF:src/a.js\nDA:1,1\nDA:2,1\nDA:3,0\nDA:4,1\nend_of_record\n'

let service: GitFixture
let base = ''

beforeEach(() => {
  service = createGitFixture()
  base = service.commit({ 'src/a.js': '1\n2\n3\n', '.gitignore': 'lcov.info\n.velocity/out/\n' }, 'base')
  service.branch('feature')
  service.commit({ 'src/a.js': '1\n2\n3\n4\n' }, 'change')
  writeFileSync(join(service.root, 'lcov.info'), LCOV)
})

afterEach(() => service.dispose())

describe('velocity coverage gate', () => {
  test.each([
    ['0, when everything is met', ['--min', '75'], 0],
    ['10, when the total is missed', ['--min', '75.01'], 10],
    ['0, when it is only observed', ['--min', '75.01', '--enforcement', 'observe'], 0],
    ['3, when the report is not there', ['--files', 'missing.info'], 3],
    ['2, for a malformed input', ['--min', 'lots'], 2],
  ])('exits with %s', (_, args, exitCode) => {
    const ended = velocity(service.root, 'coverage', 'gate', '--base', base, ...args)
    expect([ended.exitCode, ended.stdout + ended.stderr]).toEqual([exitCode, expect.stringMatching(/./u)])
  })

  test('names a baseline that is no packed coverage', () => {
    const args = ['coverage', 'gate', '--base', base, '--max-drop', '0', '--baseline', 'file:lcov.info']
    const { exitCode, stderr } = velocity(service.root, ...args)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('VEL_COV_PACKED')])
    expect(stderr).toContain('the baseline "lcov.info" is not whole compressed data')
  })

  test('judges from a folder below the root, and writes its files at the root', () => {
    expect(velocity(join(service.root, 'src'), 'coverage', 'gate', '--base', base).exitCode).toBe(0)
    const verdict = JSON.parse(
      readFileSync(join(service.root, '.velocity/out/coverage-default/verdict.json'), 'utf8'),
    ) as { verdict: string }
    expect(verdict.verdict).toBe('pass')
  })

  test('sees a change that is not committed', () => {
    writeFileSync(join(service.root, 'src/a.js'), '1\n2\nthree\n4\n')
    expect(velocity(service.root, 'coverage', 'gate', '--base', 'HEAD', '--min-patch', '100').stdout).toContain(
      'src/a.js',
    )
  })

  test('writes SARIF when asked', () => {
    velocity(service.root, 'coverage', 'gate', '--base', base, '--sarif', '--min', '99')
    expect(existsSync(join(service.root, '.velocity/out/coverage-default/results.sarif'))).toBe(true)
  })
})

describe('velocity coverage read', () => {
  test('prints one JSON object', () => {
    const { exitCode, stdout } = velocity(service.root, 'coverage', 'read', 'lcov.info', '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      format: 'lcov',
      files: [{ path: 'src/a.js', lines: { covered: 3, total: 4 }, branches: null, functions: null }],
      totals: { lines: { covered: 3, total: 4 }, branches: null, functions: null },
    })
  })

  test('prints a table for people', () => {
    expect(velocity(service.root, 'coverage', 'read', 'lcov.info').stdout).toMatch(/75\.00 %\s+3\/4\s+src\/a\.js\n/u)
  })

  test('reads a report outside of any repository, named in full', () => {
    expect(velocity('/', 'coverage', 'read', join(service.root, 'lcov.info')).exitCode).toBe(0)
  })

  test.each([
    ['an unreadable one', 'SF:src/a.js\nDA:x,1\nend_of_record\n', /broken\.info.*byte 1[0-9]/u],
    ['an empty one', '', /broken\.info/u],
    ['none of the formats', 'hello\n', /broken\.info/u],
  ])('exits with 2 for %s, naming the file and where', (_, text, message) => {
    writeFileSync(join(service.root, 'broken.info'), text)
    const { exitCode, stdout, stderr } = velocity(service.root, 'coverage', 'read', 'broken.info', '--json')
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  test('exits with 2 for a file that is not there, and without a file', () => {
    expect(velocity(service.root, 'coverage', 'read', 'missing.info').exitCode).toBe(2)
    expect(velocity(service.root, 'coverage', 'read').exitCode).toBe(2)
  })
})

describe('velocity check', () => {
  test('leaves nothing for git to see, whatever the repository ignores', () => {
    service.commit({ '.gitignore': 'lcov.info\n', '.velocity.yml': 'version: 1\ncoverage: {}\n' }, 'policy')
    velocity(service.root, 'check', '--base', base)
    expect(service.git('status', '--porcelain')).toBe('')
  })

  test('runs the gates that apply', () => {
    service.commit({ '.velocity.yml': 'version: 1\ncoverage:\n  total:\n    min: 76\n' }, 'policy')
    expect(velocity(service.root, 'check', '--base', base).exitCode).toBe(10)
  })

  test('scans for secrets also where no other gate applies', () => {
    service.git('clean', '-fdxq')
    const { exitCode, stdout } = velocity(service.root, 'check')
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('secrets: no secret in')])
  })

  test('says where a policy file is wrong', () => {
    service.commit({ '.velocity.yml': 'version: 1\ncoverge: {}\n' }, 'policy')
    const { exitCode, stderr } = velocity(service.root, 'check')
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/\.velocity\.yml:2:1[\s\S]*coverage/u)])
  })
})

test('outside of a repository it says so', () => {
  const { exitCode, stderr } = velocity('/', 'check')
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('VEL_GIT_NOT_A_REPO')])
})

test('velocity explain tells what a code means', () => {
  expect(velocity('/', 'explain', 'vel_cov_empty').stdout).toMatch(/^VEL_COV_EMPTY\n\n\S[\s\S]*Why: [\s\S]*Fix: /u)
  expect(velocity('/', 'explain', 'VEL_COV_NOPE').exitCode).toBe(2)
})
