import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import fc from 'fast-check'
import { type FileChange, mapNewLine, mapOldLine, parseDiff } from '../src/index.ts'

const NAMES = [
  'a b/c',
  'a',
  ' lead and trail ',
  'tab\there',
  'new\nline',
  'quote"back\\slash',
  'ä€😀.ts',
  'dir/--- a/x',
  '-dash',
  'b/b',
  'cr\rname',
  '\u0001ctl',
]
const LINES = [
  '',
  'x',
  '--- a/x',
  '+++ b/x',
  '@@ -1 +1 @@',
  'diff --git a/x b/x',
  '\\ No newline',
  'ä\t',
  'y\r',
  '-',
  '+',
  '}',
]

let fixture: GitFixture
beforeAll(() => {
  fixture = createGitFixture()
})
afterAll(() => fixture.dispose())

const file = fc
  .record({ lines: fc.array(fc.constantFrom(...LINES), { maxLength: 12 }), isEnded: fc.boolean() })
  .map(({ lines, isEnded }) => lines.join('\n') + (isEnded && lines.length > 0 ? '\n' : ''))
const state = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), file), { maxLength: 5 })
  .map((entries) => new Map(dropNested(entries)))

/** A file and a folder cannot share a name. */
function dropNested(entries: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return entries.filter(([name]) => !entries.some(([other]) => other.startsWith(`${name}/`)))
}

function writeTree(files: ReadonlyMap<string, string>): string {
  fixture.git('read-tree', '--empty')
  for (const [name, content] of files) {
    writeFileSync(join(fixture.root, '.blob'), content)
    const blob = fixture.git('hash-object', '-w', '--no-filters', '.blob')
    fixture.git('update-index', '--add', '--cacheinfo', `100644,${blob},${name}`)
  }
  return fixture.git('write-tree')
}

function toLines(text: string): readonly string[] {
  if (text === '') return []
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}

function apply(old: readonly string[], change: FileChange): readonly string[] {
  const result: string[] = []
  let at = 1
  for (const hunk of change.hunks) {
    const first = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart
    result.push(...old.slice(at - 1, first - 1))
    expect(old.slice(first - 1, first - 1 + hunk.oldLines)).toEqual(hunk.removed)
    expect(hunk.newLines === 0 ? hunk.newStart : hunk.newStart - 1).toBe(result.length)
    result.push(...hunk.added)
    at = first + hunk.oldLines
  }
  return [...result, ...old.slice(at - 1)]
}

describe('parseDiff against real git', () => {
  test.each([
    ['-U0', '-M50%'],
    ['-U2', '-M50%'],
    ['-U0', '--no-renames'],
    ['-U0', '-C'],
  ])('applying the hunks of %s %s to the old file gives the new file', (context, renames) => {
    fc.assert(
      fc.property(state, state, fc.boolean(), (before, after, isQuoted) => {
        const args = ['--histogram', '--src-prefix=a/', '--dst-prefix=b/', '--full-index', context, renames]
        const trees = [writeTree(before), writeTree(after)]
        const text = fixture.git('-c', `core.quotepath=${isQuoted}`, 'diff', ...args, ...trees)
        const diff = parseDiff(text === '' ? '' : `${text}\n`)
        expect(diff.problem).toBeNull()
        const rebuilt = new Map([...before].map(([name, content]) => [name, toLines(content)]))
        for (const change of diff.files)
          if (change.status === 'deleted' || change.status === 'renamed') rebuilt.delete(change.oldPath ?? '')
        for (const change of diff.files) {
          const old = toLines(before.get(change.oldPath ?? '') ?? '')
          if (change.status !== 'deleted') rebuilt.set(change.path, apply(old, change))
          checkMapping(old, toLines(after.get(change.path) ?? ''), change)
        }
        expect(new Map([...rebuilt].toSorted())).toEqual(
          new Map([...after].map(([name, content]) => [name, toLines(content)] as const).toSorted()),
        )
      }),
      { numRuns: 15 },
    )
  })
})

/** A line that stays is the same text on both sides, and the two mappings are each other's inverse. */
function checkMapping(old: readonly string[], now: readonly string[], change: FileChange): void {
  for (const [index, text] of old.entries()) {
    const mapped = mapOldLine(change, index + 1)
    if (mapped === null) continue
    expect(now[mapped - 1]).toBe(text)
    expect(mapNewLine(change, mapped)).toBe(index + 1)
  }
  const kept = now.filter((_, index) => mapNewLine(change, index + 1) !== null)
  const removed = change.hunks.reduce((sum, hunk) => sum + hunk.oldLines, 0)
  expect(kept).toHaveLength(change.status === 'deleted' ? 0 : old.length - removed)
}
