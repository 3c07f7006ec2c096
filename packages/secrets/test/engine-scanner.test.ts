import { describe, expect, test } from '@jest/globals'
import type { RuleAllowlist } from '../src/rules/rule-allowlist.ts'
import { BASE62, noise } from '../src/rules/sample.ts'
import { file, rule, scanner, show } from './support/engine-scanner.ts'

const LIST: RuleAllowlist = {
  description: '',
  condition: 'or',
  commits: [],
  paths: [],
  regexes: [],
  target: 'secret',
  stopwords: [],
}
const BODY = noise(BASE62, 24)
const TOKEN = `acme_${BODY}`
const ACME = rule('acme', 'acme_[0-9A-Za-z]{24}')

function hitsOf(text: string, rules = [ACME], more: Parameters<typeof scanner>[1] = {}) {
  return scanner(rules, more).scan(file(text)).hits
}

describe('a hit', () => {
  test('names the bytes of the match and of the secret', () => {
    const group = rule('key', 'key="([a-z0-9]+)"')
    expect(show(hitsOf('a key="x7q9zt" b', [group]))).toEqual(['key 2-14 7-13'])
  })

  test('has the first group that holds something as its secret, a named one where the rule says so, else all', () => {
    const patterns = [
      rule('a', 'k1(x)?(y[0-9]+)'),
      rule('b', 'k2(x)(y[0-9]+)', { secretGroup: 2 }),
      rule('c', 'k3[0-9]+'),
    ]
    expect(show(hitsOf('k1y7463 k2xy8241 k39276', patterns))).toEqual(['a 0-7 2-7', 'b 8-16 11-16', 'c 17-23 17-23'])
  })

  test('does not stand right behind or before a forbidden byte', () => {
    const strict = rule('strict', 'acme_[0-9A-Za-z]{24}', { notBefore: '\\w', notAfter: '\\w' })
    expect(show(hitsOf(`${TOKEN} x${TOKEN} ${TOKEN}x -${TOKEN}.`, [strict]))).toEqual([
      'strict 0-29 0-29',
      'strict 93-122 93-122',
    ])
  })

  test('stands behind a line’s end or a tab that is written as an escape', () => {
    const strict = rule('strict', 'acme_[0-9A-Za-z]{24}', { notBefore: '\\w' })
    const token = `acme_${'k3'.repeat(12)}`
    const found = (before: string) => scanner([strict]).scan(file(`x = "${before}${token}"`)).hits.length
    expect(['first\\n', 'first\\r', 'first\\t'].map(found)).toEqual([1, 1, 1])
    expect(['first\\x', 'first', 'first/n'].map(found)).toEqual([0, 0, 0])
  })

  test('has no more than one rule for a secret: the specific one stays', () => {
    const generic = rule('generic', 'token = ([\\w]{20,})', { provider: 'Generic', confidence: 'medium' })
    expect(show(hitsOf(`token = ${TOKEN}`, [generic, ACME]))).toEqual(['acme 8-37 8-37'])
  })

  test('is not lost when another one overlaps it only partially', () => {
    const rules = [rule('left', 'aa[0-9]{6}zz'), rule('right', 'zz[0-9]{6}bb')]
    expect(show(hitsOf('aa481627zz935208bb', rules))).toEqual(['left 0-10 0-10', 'right 8-18 8-18'])
  })

  test('keeps the line feeds around a match out', () => {
    expect(show(hitsOf('x\nkey 7391\n', [rule('lines', '\\nkey [0-9]+\\n')]))).toEqual(['lines 2-10 2-10'])
  })

  test('never shows its secret by accident', () => {
    expect(JSON.stringify(hitsOf(TOKEN))).not.toContain(BODY.slice(0, 6))
  })
})

describe('what decides about a match', () => {
  test('a file that is not of the rule’s path is not looked at', () => {
    const onlyEnv = rule('env', 'acme_[0-9A-Za-z]{24}', { path: '\\.env$' })
    const subject = scanner([onlyEnv])
    expect(subject.scan(file(TOKEN, { path: 'a/.env' })).hits).toHaveLength(1)
    expect(subject.scan(file(TOKEN, { path: 'a/env.ts' })).hits).toEqual([])
  })

  test('the path alone, when the rule has no pattern', () => {
    const store = rule('store', null, { path: '\\.p12$' })
    expect(show(scanner([store]).scan(file('', { path: 'keys/me.p12' })).hits)).toEqual(['store 0-0 0-0'])
  })

  test('a keyword of the rule, anywhere in the fragment', () => {
    const gated = rule('gated', '\\b[0-9a-f]{12}\\b', { keywords: ['Acme'] })
    expect(hitsOf('4f6a7b8c9d0e', [gated])).toEqual([])
    expect(hitsOf('4f6a7b8c9d0e\nof ACME', [gated])).toHaveLength(1)
  })

  test('entropy: the bar itself is enough here, and not there', () => {
    const bar = rule('bar', 'k=([a-d]+)', { minEntropy: 2 })
    expect(hitsOf('k=abcd', [bar])).toHaveLength(1)
    expect(hitsOf('k=aabb', [bar])).toEqual([])
    expect(hitsOf('k=abcd', [bar], { compat: 'gitleaks' })).toEqual([])
  })

  test.each<[string, Partial<RuleAllowlist>, number]>([
    ['a path', { paths: ['^src/'] }, 0],
    ['another path', { paths: ['^lib/'] }, 1],
    ['a commit', { commits: ['0123456789abcdef0123456789abcdef01234567'] }, 0],
    ['a prefix of the commit', { commits: ['0123456789'] }, 0],
    ['another commit', { commits: ['fffffff'] }, 1],
    ['the secret', { regexes: ['^acme_'] }, 0],
    ['the match', { regexes: ['^key: acme'], target: 'match' }, 0],
    ['the line', { regexes: ['sample'], target: 'line' }, 0],
    ['not the line when the secret is meant', { regexes: ['sample'] }, 1],
    ['a stopword', { stopwords: [BODY.slice(3, 9).toLowerCase()] }, 0],
    ['and: all that it names', { condition: 'and', paths: ['^src/'], regexes: ['^acme_'] }, 0],
    ['and: one of them fails', { condition: 'and', paths: ['^lib/'], regexes: ['^acme_'] }, 1],
    ['or: one of them is enough', { condition: 'or', paths: ['^lib/'], regexes: ['^acme_'] }, 0],
  ])('an allowlist by %s', (_, conditions, count) => {
    const commit = '0123456789abcdef0123456789abcdef01234567'
    const text = `a\nkey: ${TOKEN} # sample\n`
    const list = { ...LIST, ...conditions }
    const pattern = 'key: (acme_[0-9A-Za-z]{24})'
    const own = scanner([rule('acme', pattern, { allowlists: [list] })])
    expect(own.scan(file(text, { commit })).hits).toHaveLength(count)
    const global = scanner([rule('acme', pattern)], { allowlists: [{ ...list, rules: [] }] })
    expect(global.scan(file(text, { commit })).hits).toHaveLength(count)
    const named = scanner([rule('acme', pattern, { aliases: ['old'] })], { allowlists: [{ ...list, rules: ['old'] }] })
    expect(named.scan(file(text, { commit })).hits).toHaveLength(count)
    const other = scanner([rule('acme', pattern)], { allowlists: [{ ...list, rules: ['else'] }] })
    expect(other.scan(file(text, { commit })).hits).toHaveLength(1)
  })

  test('one of many stopwords is enough', () => {
    const words = [...Array.from({ length: 40 }, (_, at) => `word${at}`), BODY.slice(3, 9)]
    expect(hitsOf(TOKEN, [rule('acme', 'acme_\\w{24}', { allowlists: [{ ...LIST, stopwords: words }] })])).toEqual([])
  })

  test('a checksum that does not hold lowers, and never deletes', () => {
    const github = rule('github-pat', 'ghp_[0-9A-Za-z]{36}', { validator: 'github-token' })
    const [hit] = hitsOf(`ghp_${noise(BASE62, 36)}`, [github])
    expect([hit?.confidence, hit?.validation?.validity]).toEqual(['medium', 'invalid'])
    const [there] = hitsOf(`ghp_${noise(BASE62, 36)}`, [github], { compat: 'gitleaks' })
    expect([there?.confidence, there?.validation]).toEqual(['high', null])
  })
})

describe('companions', () => {
  const id = rule('id', 'ID[0-9]{6}')
  const near = (withinLines: number | null, withinColumns: number | null = null) =>
    rule('pair', 'KEY[0-9]{6}', { required: [{ id: 'id', withinLines, withinColumns }] })
  const text = 'ID481627\n\nKEY935208 ID738194'

  test('stand with the hit', () => {
    const [pair] = hitsOf(text, [near(2), id]).filter((hit) => hit.rule.id === 'pair')
    expect(pair?.companions.map((hit) => hit.start)).toEqual([0, 20])
  })

  test.each([
    ['on the same line', near(0), 'ID481627\n\nKEY935208 ID738194', 1],
    ['too many lines away', near(1), 'ID481627\n\nKEY935208', 0],
    ['anywhere', near(null), 'ID481627\n\n\n\n\nKEY935208', 1],
    ['near on the line', near(null, 10), 'KEY935208 ID738194', 1],
    ['far on the line', near(null, 9), 'KEY935208 ID738194', 0],
    ['missing', near(null), 'KEY935208', 0],
  ])('%s', (_, pair, content, count) => {
    expect(hitsOf(content, [pair, id]).filter((hit) => hit.rule.id === 'pair')).toHaveLength(count)
  })

  test('may be silent', () => {
    expect(show(hitsOf('KEY935208 ID738194', [near(0), id], { silentRules: ['id'] }))).toEqual(['pair 0-9 0-9'])
  })

  test('count even where their own keyword is missing', () => {
    const shut = rule('id', 'ID[0-9]{6}', { keywords: ['nowhere'] })
    expect(show(hitsOf('KEY935208 ID738194', [near(0), shut]))).toEqual(['pair 0-9 0-9'])
  })
})

describe('as the other scanner', () => {
  const there = { compat: 'gitleaks' } as const

  test('a generic rule gives way to any other whose secret on the line holds its own', () => {
    const generic = rule('generic-key', 'token = (\\w{29})')
    expect(show(hitsOf(`token = ${TOKEN}\ntoken = ${TOKEN}`, [generic, ACME], there))).toEqual([
      'acme 8-37 8-37',
      'acme 46-75 46-75',
    ])
    expect(show(hitsOf(`token = ${TOKEN}`, [rule('wide', 'token = (\\w{29})'), ACME], there))).toHaveLength(2)
  })

  test('the groups of a match are those of a second look at the match alone', () => {
    const needy = rule('needy', 'k=([0-9]+)\\n')
    expect(show(hitsOf('k=481627\n', [needy], there))).toEqual(['needy 0-8 0-8'])
    expect(show(hitsOf('k=481627\n', [needy]))).toEqual(['needy 0-8 2-8'])
  })
})

describe('the budget', () => {
  test('a rule that uses it up is named, and the others go on', () => {
    let now = 0
    const slow = rule('slow', '(?:x|xx)[0-9a-z]*!')
    const subject = scanner([slow, ACME], { nowMs: () => (now += 60), ruleBudgetMs: 100 })
    const result = subject.scan(file(`${'xy'.repeat(4000)} ${TOKEN}`))
    expect(result.exhausted).toEqual(['slow'])
    expect(show(result.hits)).toEqual(['acme 8001-8030 8001-8030'])
  })
})
