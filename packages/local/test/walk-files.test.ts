import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { walkFiles } from '../src/index.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'velocity-walk-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function walk(maxBytes = 1000) {
  return [...walkFiles(root, maxBytes)].map(({ path, bytes, problem }) => ({
    path,
    text: bytes === null ? null : Buffer.from(bytes).toString('latin1'),
    problem,
  }))
}

describe('walkFiles', () => {
  test('names every file in order, dot files and node_modules among them, and never enters .git', () => {
    for (const folder of ['.git', 'b/node_modules', 'a']) mkdirSync(join(root, folder), { recursive: true })
    for (const path of ['.git/config', 'b/node_modules/x.js', 'a/z', 'a/.env', 'top'])
      writeFileSync(join(root, path), path)
    expect(walk().map(({ path }) => path)).toEqual(['a/.env', 'a/z', 'b/node_modules/x.js', 'top'])
  })

  test('reads a link as the name it holds and follows none', () => {
    mkdirSync(join(root, 'real'))
    writeFileSync(join(root, 'real', 'file'), 'x')
    symlinkSync('real', join(root, 'link'))
    symlinkSync('/nowhere/at/all', join(root, 'broken'))
    expect(walk()).toEqual([
      { path: 'broken', text: '/nowhere/at/all', problem: null },
      { path: 'link', text: 'real', problem: null },
      { path: 'real/file', text: 'x', problem: null },
    ])
  })

  test('names what is too large instead of leaving it out', () => {
    writeFileSync(join(root, 'big'), 'x'.repeat(11))
    expect(walk(10)).toEqual([{ path: 'big', text: null, problem: 'too-large' }])
  })

  test('keeps the bytes of a name that is no UTF-8', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${root}/n`), Buffer.from([0xff])]), 'x')
    expect(walk()).toEqual([{ path: 'n\u00ff', text: 'x', problem: null }])
  })

  test('says what the system says when the folder is not there', () => {
    expect(() => [...walkFiles(join(root, 'gone'), 10)]).toThrow(/ENOENT/u)
  })

  const unprivileged = process.getuid?.() === 0 ? test.skip : test
  unprivileged('names a folder that may not be read', () => {
    mkdirSync(join(root, 'shut'))
    chmodSync(join(root, 'shut'), 0)
    expect(walk()).toEqual([{ path: 'shut/', text: null, problem: 'unreadable' }])
    chmodSync(join(root, 'shut'), 0o700)
  })
})
