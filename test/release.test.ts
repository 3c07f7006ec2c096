import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ghesFlavour } from '../scripts/release/ghes-flavour.ts'
import { planRelease } from '../scripts/release/plan-release.ts'
import { ROOT } from './architecture/module-graph.ts'

const SHA = '0123456789abcdef0123456789abcdef01234567'

describe('planRelease', () => {
  test('tags the version and moves its major', () => {
    expect(planRelease('1.2.0', ['v1', 'v1.1.9', 'v2.0.0', 'v1.1.9-ghes'])).toEqual({
      tag: 'v1.2.0',
      moving: 'v1',
      ghesTag: 'v1.2.0-ghes',
      ghesMoving: 'v1-ghes',
    })
  })

  test.each(['1.2', 'v1.2.0', '1.2.0-rc.1', '01.2.0', '', '1.2.0; rm'])('refuses "%s"', (version) => {
    expect(() => planRelease(version, [])).toThrow('is not a version')
  })

  test.each(['1.2.0', '1.2.1', '1.10.0'])('refuses to go back behind v%s', (released) => {
    expect(() => planRelease('1.2.0', [`v${released}`])).toThrow('is not newer')
  })
})

describe('ghesFlavour', () => {
  test('names the actions in full and leaves the rest alone', () => {
    const workflow =
      "      - uses: $/actions/x # why\n        run: echo '$/kept'\n    uses: $/.github/workflows/y.yml\n"
    expect(ghesFlavour(workflow, 'org/velocity', SHA)).toBe(
      `      - uses: org/velocity/actions/x@${SHA} # why\n        run: echo '$/kept'\n    uses: org/velocity/.github/workflows/y.yml@${SHA}\n`,
    )
  })

  test('refuses what it would leave behind', () => {
    expect(() => ghesFlavour("- uses: '$/actions/x'\n", 'org/velocity', SHA)).toThrow('not rewritten')
    expect(() => ghesFlavour('', 'org/velocity', 'main')).toThrow('not a full commit hash')
  })
})

describe('release.ts, over real git', () => {
  let folder = ''
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'velocity-release-'))
    mkdirSync(join(folder, '.github', 'workflows'), { recursive: true })
    writeFileSync(join(folder, '.github', 'workflows', 'x.yml'), '- uses: $/actions/x\n')
    git('init', '--quiet', '--initial-branch=main')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'one')
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const release = (version: string): string =>
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'release', 'release.ts'), version, 'org/velocity'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  test('tags, moves the major and pins the flavour to the released commit', () => {
    release('1.0.0')
    git('commit', '--quiet', '--allow-empty', '--message', 'two')
    release('1.1.0')
    const head = git('rev-parse', 'main')
    expect([git('rev-parse', 'v1'), git('rev-parse', 'v1.1.0'), git('rev-parse', 'v1.1.0-ghes^')]).toEqual([
      head,
      head,
      head,
    ])
    expect(git('show', 'v1-ghes:.github/workflows/x.yml')).toBe(`- uses: org/velocity/actions/x@${head}`)
    expect(git('status', '--porcelain', '--branch')).toBe('## main')
  })

  test('refuses a version that exists, and leaves no tag', () => {
    release('1.0.0')
    expect(() => release('1.0.0')).toThrow()
    expect(git('tag').split('\n')).toEqual(['v1', 'v1-ghes', 'v1.0.0', 'v1.0.0-ghes'])
  })
})
