import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { createBaselineSuppressor } from '../src/suppress/baseline-suppressor.ts'
import { createIgnoreFileSuppressor } from '../src/suppress/ignore-file-suppressor.ts'
import { parseBaseline } from '../src/suppress/parse-baseline.ts'
import type { SuppressionCandidate } from '../src/suppress/suppressor.ts'
import { candidate } from './support/suppress-candidate.ts'

const COMMIT = 'a'.repeat(40)
const hit = (more: Partial<SuppressionCandidate> = {}) => candidate('a = "§"', more)

describe('an ignore file', () => {
  test.each([
    ['src/a.ts:acme-key:7', true],
    ['src/a.ts:acme-alias:7', true],
    ['src\\a.ts:acme-key:7', true],
    ['  src/a.ts:acme-key:7 \r', true],
    [`${COMMIT}:src/a.ts:acme-key:7`, true],
    [`${COMMIT}:src\\a.ts:acme-key:7`, true],
    ['vs2-00112233445566778899aabbccddeeff', true],
    ['# src/a.ts:acme-key:7', false],
    ['src/a.ts:acme-key:8', false],
    ['src/a.ts:acme-key', false],
    ['src/a.ts:other:7', false],
    ['src/b/../a.ts:acme-key:7', false],
    ['./src/a.ts:acme-key:7', false],
    ['src/*.ts:acme-key:7', false],
    ['.*:.*:7', false],
    [`${COMMIT.slice(0, 7)}:src/a.ts:acme-key:7`, false],
    [`${'b'.repeat(40)}:src/a.ts:acme-key:7`, false],
    ['vs2-0011', false],
  ])('%s', (line, isHeard) => {
    const suppressor = createIgnoreFileSuppressor('.gitleaksignore', `# known\n${line}\n`)
    const found = suppressor.find(hit({ commit: COMMIT }))
    expect(found).toEqual(
      isHeard ? { kind: 'external', origin: '.gitleaksignore:2', reason: null, expires: null } : null,
    )
  })

  test('names each entry that nothing needed once, and fifty at most', () => {
    const lines = Array.from({ length: 70 }, (_, at) => `f${at}:rule:1`)
    const suppressor = createIgnoreFileSuppressor('.gitleaksignore', [...lines, 'src/a.ts:acme-key:7'].join('\n'))
    suppressor.find(hit())
    expect(suppressor.notices()).toHaveLength(51)
    expect(suppressor.notices()[0]).toContain('.gitleaksignore:1 was not used')
    expect(suppressor.notices().at(-1)).toBe('.gitleaksignore: 20 more entries were not used.')
  })

  test('tells of nothing once all were needed', () => {
    const suppressor = createIgnoreFileSuppressor('i', 'src/a.ts:acme-key:7')
    suppressor.find(hit())
    expect(suppressor.notices()).toEqual([])
  })
})

const gitleaks = (more: object): string =>
  JSON.stringify([{ RuleID: 'acme-key', File: 'src/a.ts', StartLine: 7, Commit: '', Secret: 'f00dface', ...more }])
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')
const detectSecrets = (path: string, more: object): string =>
  JSON.stringify({
    version: '1.5.0',
    plugins_used: [{ name: 'AWSKeyDetector' }],
    filters_used: [],
    results: {
      [path]: [
        {
          type: 'Secret Keyword',
          filename: path,
          hashed_secret: sha1('f00dface'),
          is_verified: false,
          line_number: 9,
          ...more,
        },
      ],
    },
    generated_at: '2026-01-01T00:00:00Z',
  })
const ours = (more: object): string =>
  JSON.stringify({
    schema: 'velocity.secret-baseline/1',
    findings: [{ fingerprint: 'vs2-00112233445566778899aabbccddeeff', rule: 'acme-key', path: 'src/a.ts', ...more }],
  })

describe('a baseline', () => {
  test.each<[string, string, Partial<SuppressionCandidate>, boolean]>([
    ['of gitleaks: rule, file and secret', gitleaks({}), { startLine: 99 }, true],
    ['of gitleaks: by an alias', gitleaks({ RuleID: 'acme-alias' }), {}, true],
    ['of gitleaks: another rule', gitleaks({ RuleID: 'other' }), {}, false],
    ['of gitleaks: another file', gitleaks({ File: 'src/b.ts' }), {}, false],
    ['of gitleaks: another secret on the line', gitleaks({ Secret: 'cafecafe' }), {}, false],
    ['of gitleaks: redacted, the same line', gitleaks({ Secret: 'REDACTED' }), {}, true],
    ['of gitleaks: redacted, another line', gitleaks({ Secret: 'REDACTED' }), { startLine: 8 }, false],
    ['of gitleaks: redacted in part', gitleaks({ Secret: 'f00d...' }), {}, true],
    [
      'of gitleaks: redacted, another commit',
      gitleaks({ Secret: '', Commit: COMMIT }),
      { commit: 'b'.repeat(40) },
      false,
    ],
    ['of gitleaks: redacted, a tree without commit', gitleaks({ Secret: '', Commit: COMMIT }), {}, true],
    ['of gitleaks: written on another system', gitleaks({ File: 'src\\a.ts' }), {}, true],
    ['of gitleaks: with ./', gitleaks({ File: './src/a.ts' }), {}, true],
    ['of gitleaks: a secret beyond ASCII', gitleaks({ Secret: 'p\u00e9' }), { secret: 'p\xc3\xa9' }, true],
    ['of detect-secrets: digest and file', detectSecrets('src/a.ts', {}), {}, true],
    [
      'of detect-secrets: whatever the line and rule',
      detectSecrets('src/a.ts', {}),
      { ruleId: 'x', startLine: 1 },
      true,
    ],
    ['of detect-secrets: another file', detectSecrets('src/b.ts', {}), {}, false],
    ['of detect-secrets: another digest', detectSecrets('src/a.ts', { hashed_secret: sha1('other') }), {}, false],
    [
      'of detect-secrets: digits in upper case',
      detectSecrets('src/a.ts', { hashed_secret: sha1('f00dface').toUpperCase() }),
      {},
      true,
    ],
    ['of detect-secrets: written on another system', detectSecrets('src\\a.ts', {}), {}, true],
    ['of ours: the fingerprint', ours({}), { startLine: 1, ruleId: 'renamed' }, true],
    ['of ours: another fingerprint', ours({ fingerprint: 'vs2-ffff' }), {}, false],
    ['of ours: through the end of its last day', ours({ expires: '2026-11-20' }), {}, true],
    ['of ours: expired', ours({ expires: '2026-11-19' }), {}, false],
  ])('%s', (_, json, more, isHeard) => {
    const suppressor = createBaselineSuppressor('b.json', parseBaseline(json, 'b.json'), '2026-11-20')
    expect(suppressor.find(hit(more)) !== null).toBe(isHeard)
  })

  test.each([
    [{ is_secret: false }, 'audited as no secret'],
    [{ is_secret: true }, 'audited as a real secret'],
    [{ is_verified: true }, null],
  ])('of detect-secrets tells what an audit said: %j', (more, reason) => {
    const suppressor = createBaselineSuppressor('b', parseBaseline(detectSecrets('src/a.ts', more), 'b'), '2026-11-20')
    expect(suppressor.find(hit())?.reason).toBe(reason)
  })

  test('counts what nothing needed, and what has expired', () => {
    const json = JSON.stringify([...JSON.parse(gitleaks({})), ...JSON.parse(gitleaks({ File: 'gone' }))])
    const suppressor = createBaselineSuppressor('b', parseBaseline(json, 'b'), '2026-11-20')
    suppressor.find(hit())
    expect(suppressor.notices()).toEqual(['the baseline b has 1 of 2 entries that nothing found needs.'])
    const expired = createBaselineSuppressor('b', parseBaseline(ours({ expires: '2026-01-01' }), 'b'), '2026-11-20')
    expect(expired.notices()).toEqual(['1 entries of the baseline b have expired and count for nothing.'])
  })

  test.each(['[]', 'null'])('%s knows nothing', (json) => {
    expect(parseBaseline(json, 'b').entries).toEqual([])
  })

  test.each([
    ['no JSON', '{'],
    ['another object', '{}'],
    ['another list', '[1]'],
    ['gitleaks without a line', '[{"RuleID":"a","File":"b"}]'],
    [
      'detect-secrets with no digest',
      JSON.stringify({ version: '1.5.0', results: { a: [{ hashed_secret: 'f00dface' }] } }),
    ],
    ['ours of another version', '{"schema":"velocity.secret-baseline/2","findings":[]}'],
    ['ours with a bad date', ours({ expires: 'soon' })],
    ['ours with an unknown key', ours({ secret: 'x' })],
    ['an empty text', ''],
  ])('%s is refused', (_, json) => {
    expect(() => parseBaseline(json, 'b.json')).toThrow(expect.objectContaining({ code: 'VEL_SECRETS_BASELINE' }))
  })
})
