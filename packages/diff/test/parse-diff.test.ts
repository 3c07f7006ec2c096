import { describe, expect, test } from '@jest/globals'
import { addedRanges, type FileChange, parseDiff } from '../src/index.ts'

const ZERO = '0'.repeat(40)
const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const EMPTY = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

function lines(...text: string[]): string {
  return text.map((line) => `${line}\n`).join('')
}

function only(text: string): FileChange {
  const diff = parseDiff(text)
  expect(diff.problem).toBeNull()
  expect(diff.files).toHaveLength(1)
  return diff.files[0] as FileChange
}

describe('parseDiff', () => {
  test('an empty text is a complete, empty diff', () => {
    expect(parseDiff('')).toEqual({ files: [], problem: null })
  })

  test('reads a modified file with -U0', () => {
    const text = lines(
      'diff --git a/src/a.ts b/src/a.ts',
      `index ${A}..${B} 100644`,
      '--- a/src/a.ts',
      '+++ b/src/a.ts',
      '@@ -3 +3,2 @@ export function',
      '-old',
      '+new',
      '+newer',
      '@@ -9,0 +11 @@',
      '+tail',
      '@@ -20,2 +21,0 @@',
      '-x',
      '-y',
    )
    expect(only(text)).toEqual({
      path: 'src/a.ts',
      oldPath: 'src/a.ts',
      status: 'modified',
      isBinary: false,
      isSubmodule: false,
      isSymlink: false,
      hunks: [
        { oldStart: 3, oldLines: 1, newStart: 3, newLines: 2, removed: ['old'], added: ['new', 'newer'] },
        { oldStart: 9, oldLines: 0, newStart: 11, newLines: 1, removed: [], added: ['tail'] },
        { oldStart: 20, oldLines: 2, newStart: 21, newLines: 0, removed: ['x', 'y'], added: [] },
      ],
    })
  })

  test('context is dropped and parts a hunk as -U0 would', () => {
    const text = lines(
      'diff --git a/a b/a',
      `index ${A}..${B} 100644`,
      '--- a/a',
      '+++ b/a',
      '@@ -1,6 +1,6 @@',
      ' one',
      '-two',
      '+TWO',
      ' three',
      '+extra',
      ' four',
      '-five',
      '',
    )
    expect(only(text).hunks).toEqual([
      { oldStart: 2, oldLines: 1, newStart: 2, newLines: 1, removed: ['two'], added: ['TWO'] },
      { oldStart: 3, oldLines: 0, newStart: 4, newLines: 1, removed: [], added: ['extra'] },
      { oldStart: 5, oldLines: 1, newStart: 5, newLines: 0, removed: ['five'], added: [] },
    ])
  })

  test('content that looks like a header is content', () => {
    const text = lines(
      'diff --git a/a b/a',
      `index ${A}..${B} 100644`,
      '--- a/a',
      '+++ b/a',
      '@@ -1,2 +1,3 @@',
      '--- a/other',
      '-diff --git a/x b/x',
      '+++ b/other',
      '+@@ -1 +1 @@',
      '+\\ No newline at end of file',
      '\\ No newline at end of file',
    )
    const { hunks } = only(text)
    expect(hunks[0]?.removed).toEqual(['-- a/other', 'diff --git a/x b/x'])
    expect(hunks[0]?.added).toEqual(['++ b/other', '@@ -1 +1 @@', '\\ No newline at end of file'])
  })

  test('a missing newline on both sides is no line', () => {
    const text = lines(
      'diff --git a/a b/a',
      `index ${A}..${B} 100644`,
      '--- a/a',
      '+++ b/a',
      '@@ -1 +1 @@',
      '-x',
      '\\ No newline at end of file',
      '+y',
      '\\ No newline at end of file',
      'diff --git a/b b/b',
      'old mode 100644',
      'new mode 100755',
    )
    const diff = parseDiff(text)
    expect(diff.problem).toBeNull()
    expect(diff.files.map((file) => file.path)).toEqual(['a', 'b'])
    expect(diff.files[0]?.hunks[0]?.added).toEqual(['y'])
    expect(diff.files[1]).toMatchObject({ status: 'modified', hunks: [] })
  })

  test('a carriage return belongs to its line', () => {
    const text = lines(
      'diff --git a/a b/a',
      `index ${A}..${B} 100644`,
      '--- a/a',
      '+++ b/a',
      '@@ -1 +1 @@',
      '-x\r',
      '+y\r',
    )
    expect(only(text).hunks[0]).toMatchObject({ removed: ['x\r'], added: ['y\r'] })
  })

  const names: readonly (readonly [string, string, string, string])[] = [
    ['spaces', 'diff --git a/a b/c b/a b/c', '+++ b/a b/c\t', 'a b/c'],
    ['octal UTF-8', '"b/\\303\\244\\342\\202\\254.ts"', '+++ "b/\\303\\244\\342\\202\\254.ts"', 'ä€.ts'],
    ['plain Unicode', 'diff --git a/ä.ts b/ä.ts', '+++ b/ä.ts', 'ä.ts'],
    ['tab, newline, quote and backslash', '', '+++ "b/\\t\\n\\"\\\\"', '\t\n"\\'],
  ]
  test.each(names)('reads a name with %s', (_, gitLine, plus, path) => {
    const first = gitLine.startsWith('diff')
      ? gitLine
      : `diff --git ${plus.slice(4).replace('b/', 'a/')} ${plus.slice(4)}`
    const minus = plus.replace('+++', '---').replace('b/', 'a/')
    expect(only(lines(first, `index ${A}..${B} 100644`, minus, plus, '@@ -1 +1 @@', '-x', '+y'))).toMatchObject({
      path,
      oldPath: path,
    })
    // A mode change has no `---` line: only the first line names the file.
    expect(only(lines(first, 'old mode 100644', 'new mode 100755')).path).toBe(path)
  })

  test('tells added, deleted, renamed and copied files', () => {
    const text = lines(
      'diff --git a/new b/new',
      'new file mode 100644',
      `index ${ZERO}..${B}`,
      '--- /dev/null',
      '+++ b/new',
      '@@ -0,0 +1 @@',
      '+x',
      'diff --git a/empty b/empty',
      'new file mode 100644',
      `index ${ZERO}..${EMPTY}`,
      'diff --git a/gone b/gone',
      'deleted file mode 100644',
      `index ${A}..${ZERO}`,
      '--- a/gone',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-x',
      'diff --git a/from here b/to there',
      'similarity index 100%',
      'rename from from here',
      'rename to to there',
      'diff --git a/x b/y',
      'similarity index 90%',
      'copy from x',
      'copy to "\\303\\244"',
      `index ${A}..${B} 100644`,
      '--- a/x',
      '+++ "b/\\303\\244"',
      '@@ -1 +1 @@',
      '-p',
      '+q',
    )
    const diff = parseDiff(text)
    expect(diff.problem).toBeNull()
    expect(diff.files.map(({ path, oldPath, status }) => [path, oldPath, status])).toEqual([
      ['new', null, 'added'],
      ['empty', null, 'added'],
      ['gone', 'gone', 'deleted'],
      ['to there', 'from here', 'renamed'],
      ['ä', 'x', 'copied'],
    ])
  })

  test('tells binary files, submodules and symbolic links', () => {
    const text = lines(
      'diff --git a/i.png b/i.png',
      `index ${A}..${B} 100644`,
      'Binary files a/i.png and b/i.png differ',
      'diff --git a/p.png b/p.png',
      `index ${A}..${B} 100644`,
      'GIT binary patch',
      'literal 3',
      'Kcmb<-D9JnW0Q~',
      '',
      'literal 0',
      'HcmV?d00001',
      '',
      'diff --git a/sub b/sub',
      `index ${A}..${B} 160000`,
      '--- a/sub',
      '+++ b/sub',
      '@@ -1 +1 @@',
      `-Subproject commit ${A}`,
      `+Subproject commit ${B}`,
      'diff --git a/link b/link',
      'new file mode 120000',
      `index ${ZERO}..${B}`,
      '--- /dev/null',
      '+++ b/link',
      '@@ -0,0 +1 @@',
      '+target',
      '\\ No newline at end of file',
    )
    const diff = parseDiff(text)
    expect(diff.problem).toBeNull()
    expect(diff.files.map((file) => [file.path, file.isBinary, file.isSubmodule, file.isSymlink])).toEqual([
      ['i.png', true, false, false],
      ['p.png', true, false, false],
      ['sub', false, true, false],
      ['link', false, false, true],
    ])
  })

  test('two entries for one path, which changed its kind, become one modified', () => {
    const text = lines(
      'diff --git a/k b/k',
      'deleted file mode 100644',
      `index ${A}..${ZERO}`,
      '--- a/k',
      '+++ /dev/null',
      '@@ -1,2 +0,0 @@',
      '-x',
      '-y',
      'diff --git a/k b/k',
      'new file mode 120000',
      `index ${ZERO}..${B}`,
      '--- /dev/null',
      '+++ b/k',
      '@@ -0,0 +1 @@',
      '+target',
    )
    expect(only(text)).toMatchObject({
      status: 'modified',
      oldPath: 'k',
      isSymlink: true,
      hunks: [{ oldStart: 1, oldLines: 2, newStart: 1, newLines: 1, removed: ['x', 'y'], added: ['target'] }],
    })
  })

  test('a file in the place of a symbolic link or a submodule is all new lines', () => {
    for (const mode of ['120000', '160000']) {
      const text = lines(
        'diff --git a/k b/k',
        `deleted file mode ${mode}`,
        `index ${A}..${ZERO}`,
        '--- a/k',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-target',
        'diff --git a/k b/k',
        'new file mode 100644',
        `index ${ZERO}..${B}`,
        '--- /dev/null',
        '+++ b/k',
        '@@ -0,0 +1,2 @@',
        '+x',
        '+y',
      )
      expect(only(text)).toMatchObject({ isSymlink: false, isSubmodule: false })
      expect(addedRanges(only(text))).toEqual([{ start: 1, end: 2 }])
    }
  })

  const whole = lines(
    'diff --git a/a b/a',
    `index ${A}..${B} 100644`,
    '--- a/a',
    '+++ b/a',
    '@@ -1,2 +1 @@',
    '-x',
    '-y',
    '+z',
  )
  test('is never complete when cut off before the end of the last hunk', () => {
    expect(parseDiff(whole).problem).toBeNull()
    for (let length = 1; length < whole.length; length += 1) {
      expect({ length, problem: parseDiff(whole.slice(0, length)).problem }).not.toEqual({ length, problem: null })
    }
  })

  test.each([
    ['a merged diff', 'diff --cc a\n'],
    ['an unmerged path', '* Unmerged path a\n'],
    ['something else', '<html>\n'],
    ['a broken hunk header', `${whole}@@ -1,2 @@\n`],
    ['a line of no kind', 'diff --git a/a b/a\nindex a..b 100644\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n*x\n'],
    ['more lines than it says', 'diff --git a/a b/a\nindex a..b 100644\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n-x\n+x\n'],
    ['lines behind a hunk', `${whole}+more\n`],
  ])('says why it is not complete: %s', (_, text) => {
    expect(parseDiff(text).problem).not.toBeNull()
  })
})
