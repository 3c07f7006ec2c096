import { describe, expect, test } from '@jest/globals'
import { stripControls, UserError } from '@velocity/model'
import * as v from 'valibot'
import { choice, count, globList, parsePolicy, percent, text } from '../src/index.ts'

const schema = v.strictObject({
  total: v.optional(
    v.strictObject({ min: v.optional(percent), tolerance: v.optional(v.union([v.literal('auto'), percent])) }),
  ),
  components: v.optional(v.array(v.strictObject({ name: text, paths: globList }))),
  ignore: v.optional(v.array(v.union([v.string(), v.strictObject({ generated: choice(['linguist']) })]))),
  lines: v.optional(count),
})

function errorOf(source: string): UserError {
  try {
    parsePolicy(source, '.velocity.yml').section('coverage', schema)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('no error came')
}

const policy = (section: string) => `version: 1\ncoverage:\n${section}`
const waiverLine = (change: (line: string) => string) =>
  `version: 1\nwaivers:\n${change(
    '  - { id: a, gate: coverage, rule: coverage/patch, scope: src/a.ts, reason: waits for the upstream fix, owner: "@ann", approver: "@bob", expires: 2026-12-31 }\n',
  )}`

describe('a good file', () => {
  test('gives the section as the schema says, and its waivers', () => {
    const document = parsePolicy(`${waiverLine((line) => line)}coverage:\n  total: { min: 80.5 }\n`, 'p.yml')
    expect(document.section('coverage', schema)).toEqual({ total: { min: 80.5 } })
    expect(document.waivers).toEqual([
      {
        id: 'a',
        gate: 'coverage',
        rule: 'coverage/patch',
        scope: 'src/a.ts',
        reason: 'waits for the upstream fix',
        owner: '@ann',
        approver: '@bob',
        expires: '2026-12-31',
      },
    ])
  })

  test('gives null for a gate without a section, also for a name that is no gate', () => {
    const document = parsePolicy('version: 1\n', 'p.yml')
    expect(document.section('coverage', schema)).toBeNull()
    expect(document.section('version', schema)).toBeNull()
    expect(document.waivers).toEqual([])
  })

  test('reads CRLF and a byte order mark', () => {
    expect(parsePolicy('\ufeffversion: 1\r\ncoverage:\r\n  lines: 3\r\n', 'p').section('coverage', schema)).toEqual({
      lines: 3,
    })
  })
})

describe('what is refused', () => {
  test.each<[string, string, string, string, string?]>([
    ['an unknown key at the top', 'version: 1\ncoverag: {}', 'VEL_POLICY_UNKNOWN_KEY', ':2:1: ', '“coverage”'],
    ['an unknown key in a section', policy('  totl: {}'), 'VEL_POLICY_UNKNOWN_KEY', ':3:3: ', '“total”'],
    ['an unknown key two levels down', policy('  total: { mni: 80 }'), 'VEL_POLICY_UNKNOWN_KEY', ':3:12: ', '“min”'],
    [
      'an unknown key in a list',
      policy('  components:\n    - { name: a, path: [x] }'),
      'VEL_POLICY_UNKNOWN_KEY',
      ':4:18: ',
      '“paths”',
    ],
    [
      'an unknown key in one arm of a union',
      policy('  ignore: [{ generatd: linguist }]'),
      'VEL_POLICY_UNKNOWN_KEY',
      ':3:14: ',
      '“generated”',
    ],
    [
      'an unknown key of a waiver',
      waiverLine((line) => line.replace('expires', 'expire')),
      'VEL_POLICY_UNKNOWN_KEY',
      ':3:',
      '“expires”',
    ],
    ['a key that every object has', policy('  constructor: 1'), 'VEL_POLICY_UNKNOWN_KEY', ':3:3: '],
    ['the key __proto__', policy('  __proto__: { total: {} }'), 'VEL_POLICY_UNKNOWN_KEY', ':3:3: '],
    [
      'a percentage over 100',
      policy('  total: { min: 180 }'),
      'VEL_POLICY_VALUE',
      ':3:17: “coverage.total.min” is 180; expected a number from 0 to 100',
    ],
    [
      'a text for a number',
      policy('  total: { min: "80" }'),
      'VEL_POLICY_VALUE',
      ':3:17: “coverage.total.min” is "80"',
    ],
    ['infinity', policy('  total: { min: .inf }'), 'VEL_POLICY_VALUE', ':3:17: '],
    ['a fraction for a count', policy('  lines: 1.5'), 'VEL_POLICY_VALUE', ':3:10: '],
    [
      'a list for a mapping',
      policy('  total: []'),
      'VEL_POLICY_VALUE',
      ':3:10: “coverage.total” is an empty list; expected a mapping',
    ],
    ['a list for a section', 'version: 1\ncoverage: []', 'VEL_POLICY_VALUE', ':2:11: '],
    [
      'a section without anything',
      'version: 1\ncoverage:\n',
      'VEL_POLICY_VALUE',
      '“coverage” is null; expected a mapping',
    ],
    ['a list for another gate’s section', 'version: 1\nsecrets: []', 'VEL_POLICY_VALUE', ':2:10: '],
    [
      'a missing key',
      policy('  components:\n    - name: a'),
      'VEL_POLICY_VALUE',
      ':4:7: “coverage.components[0].paths” is missing',
    ],
    ['a missing version', 'coverage: {}', 'VEL_POLICY_VALUE', '“version” is missing'],
    ['another version', 'version: 2', 'VEL_POLICY_VALUE', ':1:10: “version” is 2; expected 1'],
    ['an absolute glob', policy('  components: [{ name: a, paths: [/x] }]'), 'VEL_POLICY_VALUE', 'paths[0]” is "/x"'],
    ['a list at the top', '[]', 'VEL_POLICY_VALUE', ':1:1: '],
    ['a text at the top', 'hello', 'VEL_POLICY_VALUE', ':1:1: '],
    ['no YAML', 'version: [', 'VEL_POLICY_SYNTAX', ':1:11: '],
    ['a duplicate key', 'version: 1\nversion: 1', 'VEL_POLICY_SYNTAX', ':2:1: the key "version" is given twice'],
    ['an anchor', 'version: &a 1', 'VEL_POLICY_SYNTAX', 'anchor'],
    ['an alias', 'version: 1\ncoverage: *a', 'VEL_POLICY_SYNTAX', ':2:'],
    ['a standard tag', 'version: !!int "1"', 'VEL_POLICY_SYNTAX', 'tag'],
    ['a tag of its own', 'version: !run x', 'VEL_POLICY_SYNTAX', 'tag'],
    ['a merge key', 'version: 1\ncoverage:\n  <<: { total: {} }', 'VEL_POLICY_SYNTAX', ':3:3: '],
    ['a number as a key', 'version: 1\n2: x', 'VEL_POLICY_SYNTAX', ':2:1: '],
    ['two documents', 'version: 1\n---\nversion: 1', 'VEL_POLICY_SYNTAX', ':2:1: a second YAML document'],
    ['40 levels', `version: ${'['.repeat(40)}${']'.repeat(40)}`, 'VEL_POLICY_SYNTAX', 'nests deeper'],
    ['100,000 levels', '['.repeat(100_000), 'VEL_POLICY_SYNTAX', 'nests deeper'],
    ['an empty file', '', 'VEL_POLICY_EMPTY', ':1:1: '],
    ['a file of comments', '# nothing yet\n', 'VEL_POLICY_EMPTY', ':1:1: '],
    ['over 1 MiB', `version: 1 #${'x'.repeat(1_048_576)}`, 'VEL_POLICY_TOO_LARGE', '1048588'],
  ])('%s', (_, source, code, message, fix = '') => {
    const error = errorOf(source)
    expect([error.code, error.why]).toEqual([code, expect.stringMatching(/^\S.{20,}/u)])
    expect(error.message).toContain('.velocity.yml:')
    expect(error.message).toContain(message)
    expect(error.fix).toContain(fix)
    expect(error.fix).not.toBe('')
  })

  test('20,000 keys are refused or read within a second', () => {
    const source = `version: 1\ncoverage:\n${Array.from({ length: 20_000 }, (_, index) => `  key${index}: 1`).join('\n')}`
    const startedAt = Date.now()
    expect(errorOf(source).code).toBe('VEL_POLICY_UNKNOWN_KEY')
    expect(Date.now() - startedAt).toBeLessThan(5000)
  })

  test('names further problems below the first', () => {
    const error = errorOf(policy('  lines: -1\n  total: { min: 101 }'))
    expect(error.message).toContain('coverage.lines')
    expect(error.why).toContain('.velocity.yml:4:17: “coverage.total.min” is 101')
  })

  test('a value from outside cannot colour or break the message', () => {
    const { message } = errorOf(policy('  "to\\u001b[31mtal\\n": 1'))
    expect(message).toContain('tal')
    expect(message).toBe(stripControls(message))
  })
})

describe('waivers that are refused', () => {
  test.each<[string, string, string]>([
    ['reason: waits for the upstream fix', 'reason: short', 'reason'],
    ['reason: waits for the upstream fix', 'reason: TODO', 'reason'],
    ['reason: waits for the upstream fix', 'reason: xxxxxxxxxxxxxxxx', 'reason'],
    ['scope: src/a.ts', 'scope: "*"', 'scope'],
    ['scope: src/a.ts', 'scope: "**"', 'scope'],
    ['scope: src/a.ts', 'scope: "**/*"', 'scope'],
    ['scope: src/a.ts', 'scope: "{**,a}"', 'scope'],
    ['scope: src/a.ts', 'scope: "[^x]*/**"', 'scope'],
    ['scope: src/a.ts', 'scope: "*.*"', 'scope'],
    ['scope: src/a.ts', 'scope: ""', 'scope'],
    ['approver: "@bob"', 'approver: Ann', 'approver'],
    ['expires: 2026-12-31', 'expires: 2026-02-30', 'expires'],
    ['expires: 2026-12-31', 'expires: 31.12.2026', 'expires'],
    ['expires: 2026-12-31', 'expires: never', 'expires'],
    ['rule: coverage/patch', 'rule: secrets/token', 'rule'],
    ['gate: coverage', 'gate: everything', 'gate'],
    ['owner: "@ann"', 'owner: ""', 'owner'],
    ['owner: "@ann"', 'owner: "@ann", diff: sha256:12', 'diff'],
  ])('%s → %s', (from, to, key) => {
    const error = errorOf(waiverLine((line) => line.replace(from, to)))
    expect(error.code).toBe('VEL_POLICY_VALUE')
    expect(error.message).toMatch(/^\.velocity\.yml:3:\d+: /u)
    expect(error.message).toContain(`“waivers[0].${key}”`)
  })

  test.each(['id', 'gate', 'rule', 'scope', 'reason', 'owner', 'approver', 'expires'])('without %s', (key) => {
    const error = errorOf(waiverLine((line) => line.replace(new RegExp(`${key}: [^,}]+,? ?`, 'u'), '')))
    expect(error.message).toContain(`“waivers[0].${key}” is missing`)
  })

  test('two with one id', () => {
    const error = errorOf(waiverLine((line) => line + line))
    expect(error.message).toMatch(
      /^\.velocity\.yml:4:\d+: “waivers\[1\]\.id” is "a"; expected an id that no other waiver has/u,
    )
  })

  test.each(['patch', 'component:payments', 'legacy/**', 'src/generated/*.ts', '**/vendor/**'])(
    'but not the scope %s',
    (scope) => {
      const source = waiverLine((line) => line.replace('scope: src/a.ts', `scope: "${scope}"`))
      expect(parsePolicy(source, 'p').waivers[0]?.scope).toBe(scope)
    },
  )
})
