import { describe, expect, test } from '@jest/globals'
import { createInlineSuppressor } from '../src/suppress/inline-suppressor.ts'
import { parseInlineComment } from '../src/suppress/parse-inline-comment.ts'
import { candidate } from './support/suppress-candidate.ts'

const MARKERS = [
  'gitleaks:allow',
  'betterleaks:allow',
  'trufflehog:ignore',
  'pragma: allowlist secret',
  'pragma:allowlist secret',
  'pragma: whitelist secret',
  'pragma: allowlist-secret',
] as const
const STYLES = [
  (text: string) => `# ${text}`,
  (text: string) => `// ${text}`,
  (text: string) => `/* ${text} */`,
  (text: string) => `<!-- ${text} -->`,
  (text: string) => `-- ${text}`,
  (text: string) => `; ${text}`,
  (text: string) => `% ${text}`,
  (text: string) => `' ${text}`,
  (text: string) => `rem ${text}`,
  (text: string) => `{/* ${text} */}`,
  (text: string) => `{{!-- ${text} --}}`,
  (text: string) => `"${text}"`,
  (text: string) => `#${text}\r`,
] as const

describe('comments of other scanners', () => {
  test.each(MARKERS)('%s is heard in every style of comment', (marker) => {
    for (const style of STYLES) {
      expect([style('x'), parseInlineComment(`key = value ${style(marker)}`, '')?.reason]).toEqual([style('x'), null])
    }
  })

  test.each(['pragma: allowlist nextline secret', 'pragma: whitelist nextline secret', 'velocity:allow-next-line'])(
    '%s is heard on the line above only',
    (marker) => {
      for (const style of STYLES) {
        expect(parseInlineComment('key = value', style(marker))).not.toBeNull()
        expect(parseInlineComment(`key = value ${style(marker)}`, '')).toBeNull()
      }
    },
  )

  test.each([
    'gitleaks:allowed',
    'gitleaks:allow-list',
    'mygitleaks:allow',
    'x-gitleaks:allow',
    'GITLEAKS:ALLOW',
    'gitleaks: allow',
    'trufflehog:ignored',
    'pragma: allowlist secrets',
    'pragma: allowlist  secret',
    'velocity:allowance',
    'velocity allow',
  ])('%s is none', (text) => {
    expect(parseInlineComment(`key = value # ${text}`, text)).toBeNull()
  })

  test.each(MARKERS)('%s on the line above is none', (marker) => {
    expect(parseInlineComment('key = value', `# ${marker}`)).toBeNull()
  })
})

describe('our own comment', () => {
  test.each([
    ['reason="sample of the manual"', 'sample of the manual', null, false],
    ["reason='sample of the manual' expires=2027-01-31", 'sample of the manual', '2027-01-31', false],
    ['expires="2027-01-31", reason: "sample of the manual"', 'sample of the manual', '2027-01-31', false],
    ['reason=manual-sample-key', 'manual-sample-key', null, false],
    ['reason="sample" expires=2027-02-30', 'sample', null, true],
    ['reason="sample" expires=soon', 'sample', null, true],
    ['reason=""', null, null, false],
    ['reason="unclosed text', '"unclosed', null, false],
    ['', null, null, false],
  ])('%s', (rest, reason, expires, isMalformed) => {
    const expected = { marker: 'velocity:allow', reason, expires, isMalformed }
    expect(parseInlineComment(`k = v # velocity:allow ${rest}`, '')).toEqual(expected)
    expect(parseInlineComment(`k = v # velocity:allow ${rest}\r`, '')).toEqual(expected)
  })

  test.each([
    ['velocity:allow', 'any', false, 'it needs a reason'],
    ['velocity:allow reason="too short"', 'any', false, 'it needs a reason'],
    ['velocity:allow reason="long enough now"', 'any', true, null],
    ['velocity:allow reason="long enough now"', 'off', false, 'the policy allows no comments'],
    ['velocity:allow reason="long enough now" expires=2026-11-19', 'any', false, 'it expired on 2026-11-19'],
    ['velocity:allow reason="long enough now" expires=2026-11-20', 'any', true, null],
    ['velocity:allow reason="long enough now" expires=never', 'any', false, 'its expires is no date'],
    ['gitleaks:allow', 'any', true, null],
    ['gitleaks:allow', 'reason', false, 'it needs a reason'],
    ['gitleaks:allow reason="long enough now"', 'reason', true, null],
    ['pragma: allowlist secret', 'reason', false, 'it needs a reason'],
  ] as const)('%s with inline-allow %s', (comment, allow, isHeard, problem) => {
    const suppressor = createInlineSuppressor(allow, '2026-11-20')
    expect(suppressor.find(candidate(`a = "§" # ${comment}`)) !== null).toBe(isHeard)
    expect(suppressor.notices()).toEqual(problem === null ? [] : [expect.stringContaining(problem)])
  })
})

describe('what must not let a secret through', () => {
  const suppressor = createInlineSuppressor('any', '2026-11-20')

  test.each([
    ['a comment inside the secret', 'a = "§"', 'abc gitleaks:allow def'],
    ['a comment that the secret completes', 'pragma: allowlist§secret', 'x'],
    ['a comment that the secret cuts', 'gitleaks:§allow', 'x'],
    ['a comment whose end is the secret', 'gitleaks:§', 'allow'],
    ['a comment inside a secret of several lines', '-----\n§\n-----', 'abc\ngitleaks:allow\ndef'],
  ])('%s', (_, lines, secret) => {
    expect(suppressor.find(candidate(lines, { secret }))).toBeNull()
  })

  test.each([
    ['the first line of a block', '§ # gitleaks:allow', 'BEGIN\nabc\nEND', false],
    ['the line on which a block begins', '# gitleaks:allow BEGIN\n§\nEND', 'abc\ndef', true],
    ['the line on which a block ends', 'BEGIN\n§\nEND # gitleaks:allow', 'abc\ndef', true],
  ])('but on %s it is heard', (_, lines, secret) => {
    expect(suppressor.find(candidate(lines, { secret }))).not.toBeNull()
  })

  test('a line of a megabyte is read in time that grows with it', () => {
    const hostile = ['reason ', 'reason="', 'pragma: ', 'velocity:allow ', 'expires= ', '\t'].map((part) =>
      part.repeat(150_000),
    )
    const before = performance.now()
    for (const line of hostile) parseInlineComment(line, line)
    expect(performance.now() - before).toBeLessThan(15_000)
  })

  test('what is not heard is named once a place, and fifty times at most', () => {
    const strict = createInlineSuppressor('off', '2026-11-20')
    for (let line = 1; line <= 80; line += 1) {
      strict.find(candidate('a = "§" # gitleaks:allow', { startLine: line }))
      strict.find(candidate('a = "§" # gitleaks:allow', { startLine: line }))
    }
    expect(strict.notices()).toHaveLength(50)
    expect(new Set(strict.notices()).size).toBe(50)
  })
})
