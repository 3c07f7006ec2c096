import { describe, expect, test } from '@jest/globals'
import { compileGlobs } from '@velocity/diff'
import { parsePolicy } from '@velocity/policy'
import fc from 'fast-check'
import { globPattern, isPlainGlob } from '../src/config/glob-pattern.ts'
import { resolveConfig } from '../src/config/resolve-config.ts'
import type { ScannerConfig } from '../src/config/scanner-config.ts'
import type { SecretConfig } from '../src/config/secret-config.ts'
import { type SecretSection, secretSectionSchema } from '../src/config/secret-section.ts'
import { readSecretInputs } from '../src/inputs/read-secret-inputs.ts'
import { parsePattern } from '../src/pattern/parse-pattern.ts'
import { utf8Latin1 } from '../src/text/utf8-latin1.ts'
import { rule, scanner } from './support/engine-scanner.ts'

const DEFAULTS = [
  rule('acme-key', 'acme_[a-f0-9]{8}', { aliases: ['acme-alias'] }),
  rule('beta-key', 'beta_[a-f0-9]{8}'),
]

function sectionOf(yaml: string): SecretSection | null {
  const indented = yaml
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
  return parsePolicy(`version: 1\nsecrets:\n${indented}\n`, '.velocity.yml').section('secrets', secretSectionSchema)
}

function configOf(
  yaml: string,
  given: Readonly<Record<string, string>> = {},
  theirs: ScannerConfig | null = null,
): SecretConfig {
  return resolveConfig({
    section: yaml === '' ? null : sectionOf(yaml),
    inputs: readSecretInputs({ get: (name) => given[name] ?? '' }),
    scanner: theirs,
    defaultRules: DEFAULTS,
    today: '2026-11-20',
  })
}

const rejects = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) })

describe('the section', () => {
  test('takes every key', () => {
    const section = sectionOf(`block-on: medium
compat: gitleaks
scanner-config: conf/leaks.toml
rules:
  disable: [acme-key]
  custom:
    - id: own-key
      title: Own key
      risk: It opens all.
      pattern: 'own_([a-z]{8})'
      path: '\\.env$'
      secret-group: 1
      keywords: [own_]
      min-entropy: 2.5
      confidence: low
      rotate: Ask us.
      positives: [own_abcdefgh]
      negatives: [own_x]
allow:
  - reason: generated fixtures
    expires: 2027-01-31
    rules: [beta-key]
    paths: ["test/**"]
    regexes: ['^x']
    target: line
    stopwords: [sample]
    commits: ["0123456"]
    condition: or
inline-allow: 'off'
ignore-file: .ignored
baseline: base.json
decode-depth: 0
archive-depth: 5
commit-messages: false
max-file-mb: 1
max-minutes: 360
salt: pepper
enforcement: warn`)
    expect(Object.keys(section ?? {})).toHaveLength(15)
  })

  test.each([
    ['block-onn: high', 'VEL_POLICY_UNKNOWN_KEY', '.velocity.yml:3:3'],
    ['rules:\n  disabled: [a]', 'VEL_POLICY_UNKNOWN_KEY', '.velocity.yml:4:5'],
    ['allow:\n  - reason: ten letters here\n    path: [a]', 'VEL_POLICY_UNKNOWN_KEY', '.velocity.yml:5:7'],
    ['block-on: certain', 'VEL_POLICY_VALUE', 'high, medium, low'],
    ['compat: betterleaks', 'VEL_POLICY_VALUE', 'native, gitleaks'],
    ['scanner-config: ../x.toml', 'VEL_POLICY_VALUE', 'a path inside the repository'],
    ['baseline: /x.json', 'VEL_POLICY_VALUE', 'a path inside the repository'],
    ['rules: { disable: [] }', 'VEL_POLICY_VALUE', 'one rule id or more'],
    ['rules: { disable: [Acme] }', 'VEL_POLICY_VALUE', 'a rule id in lower-case'],
    ['rules: { custom: [{ id: a, title: b }] }', 'VEL_POLICY_VALUE', 'pattern'],
    ['rules: { custom: [{ id: a, title: b, pattern: c, min-entropy: 9 }] }', 'VEL_POLICY_VALUE', 'from 0 to 8'],
    [
      'rules: { custom: [{ id: a, title: b, pattern: c }, { id: a, title: d, pattern: e }] }',
      'VEL_POLICY_VALUE',
      'an id of their own',
    ],
    ['allow: [{ paths: [a] }]', 'VEL_POLICY_VALUE', 'reason'],
    ['allow: [{ reason: short, paths: [a] }]', 'VEL_POLICY_VALUE', '10 characters'],
    ['allow: [{ reason: long enough here }]', 'VEL_POLICY_VALUE', 'at least one of paths'],
    ['allow: [{ reason: long enough here, paths: [] }]', 'VEL_POLICY_VALUE', 'at least one of paths'],
    ['allow: [{ reason: long enough here, paths: ["!a"] }]', 'VEL_POLICY_VALUE', 'without “!”'],
    ['allow: [{ reason: long enough here, paths: ["a@(b)"] }]', 'VEL_POLICY_VALUE', 'without “!”'],
    ['allow: [{ reason: long enough here, paths: ["[!a]"] }]', 'VEL_POLICY_VALUE', 'without “!”'],
    ['allow: [{ reason: long enough here, paths: ["a{b"] }]', 'VEL_POLICY_VALUE', 'without “!”'],
    ['allow: [{ reason: long enough here, paths: [a], expires: 2027-13-01 }]', 'VEL_POLICY_VALUE', 'YYYY-MM-DD'],
    ['allow: [{ reason: long enough here, paths: [a], condition: xor }]', 'VEL_POLICY_VALUE', 'and, or'],
    ['decode-depth: 6', 'VEL_POLICY_VALUE', 'from 0 to 5'],
    ['archive-depth: -1', 'VEL_POLICY_VALUE', ''],
    ['commit-messages: yes please', 'VEL_POLICY_VALUE', 'true or false'],
    ['max-file-mb: 0', 'VEL_POLICY_VALUE', '1 or more'],
    ['max-minutes: 361', 'VEL_POLICY_VALUE', '1 to 360'],
    ['inline-allow: true', 'VEL_POLICY_VALUE', 'off, reason, any'],
    ['salt: ""', 'VEL_POLICY_VALUE', ''],
  ])('refuses %s', (yaml, code, message) => {
    expect(() => sectionOf(yaml)).toThrow(rejects(code, message))
    expect(() => sectionOf(yaml)).toThrow(/\.velocity\.yml:\d+:\d+/u)
  })
})

describe('what is put together', () => {
  const THEIRS: ScannerConfig = {
    path: '.gitleaks.toml',
    usesDefaultRules: false,
    rules: [rule('their-key', 'their_[a-f0-9]{8}')],
    allowlists: [],
    notices: ['one notice'],
  }

  test.each([
    ['', {}, 'high'],
    ['block-on: medium', {}, 'medium'],
    ['block-on: medium', { 'block-on': 'low' }, 'low'],
  ])('block-on of policy %j and input %j is %s', (yaml, given, expected) => {
    expect(configOf(yaml, given).blockOn).toBe(expected)
  })

  test('inputs stand before the policy file in everything that both say', () => {
    const yaml =
      'compat: native\ninline-allow: any\nbaseline: a\ndecode-depth: 1\narchive-depth: 1\nmax-minutes: 1\nenforcement: enforce\ncommit-messages: true'
    const given = {
      compat: 'gitleaks',
      'inline-allow': 'off',
      baseline: 'b',
      'decode-depth': '3',
      'archive-depth': '3',
      'max-minutes': '3',
      enforcement: 'observe',
      'commit-messages': 'false',
    }
    expect(configOf(yaml, given)).toMatchObject({
      compat: 'gitleaks',
      inlineAllow: 'off',
      baselines: [{ path: 'b', isNamed: true }],
      decodeDepth: 3,
      archiveDepth: 3,
      maxMinutes: 3,
      enforcement: 'observe',
      hasCommitMessages: false,
    })
  })

  test('compat: gitleaks decodes as deep and reads no messages, as that scanner does unless told otherwise', () => {
    expect(configOf('compat: gitleaks')).toMatchObject({ decodeDepth: 5, hasCommitMessages: false })
    expect(configOf('compat: gitleaks\ncommit-messages: true\ndecode-depth: 0')).toMatchObject({
      decodeDepth: 0,
      hasCommitMessages: true,
    })
  })

  const idsOf = (config: SecretConfig): readonly string[] => config.rules.map(({ id }) => id)

  test('another configuration stands in place of the defaults, the policy file before it', () => {
    expect(idsOf(configOf('', {}, THEIRS))).toEqual(['their-key'])
    expect(idsOf(configOf('rules: { custom: [{ id: their-key, title: Mine, pattern: mine_x }] }', {}, THEIRS))).toEqual(
      ['their-key'],
    )
    expect(
      configOf('rules: { custom: [{ id: their-key, title: Mine, pattern: mine_x }] }', {}, THEIRS).rules[0]?.title,
    ).toBe('Mine')
    expect(idsOf(configOf('rules: { disable: [their-key] }', {}, THEIRS))).toEqual([])
  })

  test('rules are switched off and replaced by id and by alias', () => {
    expect(idsOf(configOf('rules: { disable: [acme-alias] }'))).toEqual(['beta-key'])
    expect(idsOf(configOf('rules: { custom: [{ id: acme-alias, title: Mine, pattern: mine_x }] }'))).toEqual([
      'beta-key',
      'acme-alias',
    ])
  })

  test.each([
    ['rules: { disable: [acme-kye] }', 'secrets.rules.disable names the rule "acme-kye"', 'write "acme-key"'],
    [
      'allow: [{ reason: long enough here, paths: [a], rules: [betakey] }]',
      'secrets.allow names the rule "betakey"',
      'write "beta-key"',
    ],
    ['rules: { disable: [zzzzzzzzzzzzzzz] }', 'which does not exist', 'test-rules --built-in'],
  ])('%s is an unknown rule', (yaml, message, fix) => {
    expect(() => configOf(yaml)).toThrow(
      expect.objectContaining({
        code: 'VEL_SECRETS_UNKNOWN_RULE',
        message: expect.stringContaining(message),
        fix: expect.stringContaining(fix),
      }),
    )
  })

  test.each([
    ["rules: { custom: [{ id: own, title: Own, pattern: 'a(?=b)' }] }", 'VEL_SECRETS_PATTERN', 'the custom rule "own"'],
    [
      "rules: { custom: [{ id: own, title: Own, pattern: '(a+)+b' }] }",
      'VEL_SECRETS_RISKY_PATTERN',
      'the custom rule "own"',
    ],
    [
      "rules: { custom: [{ id: own, title: Own, pattern: 'ab', path: '[' }] }",
      'VEL_SECRETS_PATTERN',
      'the custom rule "own"',
    ],
    [
      "rules: { custom: [{ id: own, title: Own, pattern: 'ab', secret-group: 1 }] }",
      'VEL_SECRETS_RULE',
      'the custom rule "own" names group 1',
    ],
    ["allow: [{ reason: long enough here, regexes: ['('] }]", 'VEL_SECRETS_PATTERN', 'long enough here'],
    ["allow: [{ reason: long enough here, regexes: ['^(a+)+$'] }]", 'VEL_SECRETS_RISKY_PATTERN', 'long enough here'],
  ])('%s is %s', (yaml, code, message) => {
    expect(() => configOf(yaml)).toThrow(rejects(code, message))
  })

  test.each([
    ['paths: ["test/**"]', 'test/a.ts', [], ['acme-key', 'beta-key']],
    ['paths: ["test/**"], rules: [acme-alias]', 'test/a.ts', ['beta-key'], ['acme-key', 'beta-key']],
    ['stopwords: [A0B]', 'a', ['beta-key'], []],
    ['paths: ["*.md"], stopwords: [A0B]', 'a.md', ['beta-key'], ['acme-key', 'beta-key']],
    ['paths: ["*.md"], stopwords: [A0B], condition: or', 'a.md', [], []],
    ["regexes: ['^acme']", 'a', ['beta-key'], []],
    ["regexes: ['now$'], target: line", 'a', [], []],
    ['paths: ["d\u00e9j\u00e0/?.txt"]', 'd\u00e9j\u00e0/\u00e9.txt', [], []],
  ])('an entry with %s lets through in %s', (entry, path, expected) => {
    const config = configOf(`allow: [{ reason: long enough here, ${entry} }]`)
    const { hits } = scanner(config.rules, { allowlists: config.allowlists }).scan({
      kind: 'file',
      path: utf8Latin1(path),
      text: 'acme_0a0b0c0d beta_01020304 now',
      commit: null,
      lineOf: () => 1,
    })
    expect(hits.map((hit) => hit.rule.id)).toEqual(expected)
  })

  test.each([
    ['2026-11-19', 0, 1],
    ['2026-11-20', 1, 0],
  ])('an entry that expires on %s counts %i times', (expires, count, notices) => {
    const config = configOf(`allow: [{ reason: long enough here, paths: [a], expires: ${expires} }]`)
    expect(config.allowlists).toHaveLength(count)
    expect(config.notices).toHaveLength(notices)
  })
})

describe('a glob as a pattern', () => {
  const isMatch = (glob: string, path: string): boolean =>
    new RegExp(parsePattern(globPattern(glob)).js).test(utf8Latin1(path))

  test('means what it means elsewhere', () => {
    const part = fc.constantFrom('a', 'b', '.', 'ab', '*', '**', '?', '[ab]', '[^a]', '{a,b}', '{a,b/c}', '-', '+', '$')
    const globs = fc
      .array(
        fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) => parts.join('/'))
    const segment = fc
      .array(fc.constantFrom('a', 'b', 'c', '.', '-', '+', '$'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''))
    const paths = fc
      .array(
        segment.filter((name) => name !== '.' && name !== '..'),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => parts.join('/'))
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        fc.pre(isPlainGlob(glob) && !/\*{3}|\*\*[^/]|[^/]\*\*|^\.?\/|[+?*]\[|\]\+|[+]\{/u.test(glob))
        let expected: boolean
        try {
          expected = compileGlobs([glob])(path)
        } catch {
          return
        }
        expect([glob, path, isMatch(glob, path)]).toEqual([glob, path, expected])
      }),
      { numRuns: 600, seed: 7 },
    )
  })

  test.each([
    ['docs/', 'docs/a/b.md', true],
    ['docs/**', 'docs', true],
    ['docs/**', 'docsx/a', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'a/.b.md', true],
    ['*.md', 'a/b.md', false],
    ['a.b', 'axb', false],
    ['{a,b}/x', 'b/x', true],
    ['src/?.ts', 'src/\u{1f600}.ts', true],
    ['src/[^a].ts', 'src/\u00e9.ts', true],
    ['a(b)', 'a(b)', true],
    ['a\nb', 'a\nb', true],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(isMatch(glob, path)).toBe(expected)
  })
})
