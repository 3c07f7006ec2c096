import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ROOT } from './architecture/module-graph.ts'

test('a committed bundle keeps every byte, also the CRLF of a package in it', () => {
  const repository = mkdtempSync(join(tmpdir(), 'velocity-bundle-'))
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: repository, stdio: 'pipe' })
  try {
    const path = 'actions/some-gate/dist/217.index.js'
    const bundle = Buffer.from('one\r\ntwo\nthree\r\n')
    git('init', '--quiet')
    copyFileSync(join(ROOT, '.gitattributes'), join(repository, '.gitattributes'))
    mkdirSync(join(repository, 'actions/some-gate/dist'), { recursive: true })
    writeFileSync(join(repository, path), bundle)
    git('add', '--all')
    expect(git('show', `:${path}`)).toEqual(bundle)
  } finally {
    rmSync(repository, { recursive: true, force: true })
  }
})
