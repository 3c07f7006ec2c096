import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createExec } from '@velocity/local'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { checkOutCommit } from '../src/check-out-commit.ts'

const exec = createExec()
let fixture: GitFixture
afterEach(() => fixture.dispose())

describe('the checkout of a commit', () => {
  it('holds its files, links what is installed, and leaves nothing in the repository or behind', async () => {
    fixture = createGitFixture()
    const sha = fixture.commit(
      { 'a.txt': 'old', 'app/b.txt': 'b', 'app/vendor/own.txt': 'own', '.gitignore': 'node_modules' },
      'one',
    )
    fixture.commit({ 'a.txt': 'new', 'late/c.txt': 'c' }, 'two')
    fixture.write({
      'a.txt': 'dirty',
      'node_modules/x.js': 'x',
      'app/node_modules/y.js': 'y',
      'late/node_modules/z.js': 'z',
    })
    fixture.write({ 'staged.txt': 's', 'app/vendor/new.txt': 'new' })
    fixture.git('add', 'staged.txt')
    const before = fixture.git('status', '--porcelain')

    const { root, remove } = await checkOutCommit(exec, fixture.root, sha)
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('old')
    expect(existsSync(join(root, 'staged.txt'))).toBe(false)
    expect(existsSync(join(root, 'late'))).toBe(false)
    expect(realpathSync(join(root, 'node_modules'))).toBe(join(fixture.root, 'node_modules'))
    expect(readFileSync(join(root, 'app', 'node_modules', 'y.js'), 'utf8')).toBe('y')
    // What the commit has itself is not hidden by what lies there now.
    expect(lstatSync(join(root, 'app', 'vendor')).isDirectory()).toBe(true)
    expect(existsSync(join(root, 'app', 'vendor', 'new.txt'))).toBe(false)
    expect(fixture.git('status', '--porcelain')).toBe(before)
    expect(fixture.git('worktree', 'list').trim().split('\n')).toHaveLength(1)

    await remove()
    expect(existsSync(dirname(root))).toBe(false)
    expect(readFileSync(join(fixture.root, 'node_modules', 'x.js'), 'utf8')).toBe('x')
  })

  it('of what is no commit is an error, and nothing stays', async () => {
    fixture = createGitFixture()
    fixture.commit({ 'a.txt': 'a' }, 'one')
    await expect(checkOutCommit(exec, fixture.root, 'f'.repeat(40))).rejects.toMatchObject({ code: 'VEL_GIT_FAILED' })
    await expect(checkOutCommit(exec, fixture.root, '--help')).rejects.toMatchObject({ code: 'VEL_GIT_FAILED' })
  })
})
