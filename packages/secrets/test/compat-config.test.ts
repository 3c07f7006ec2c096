import { describe, expect, test } from '@jest/globals'
import { assembleScannerConfig } from '../src/compat/assemble-scanner-config.ts'
import { parseScannerConfigFile } from '../src/compat/parse-scanner-config-file.ts'
import type { ScannerConfig } from '../src/config/scanner-config.ts'
import { readScannerConfig } from '../src/gate/read-scanner-config.ts'
import { rule, scanner } from './support/engine-scanner.ts'

const DEFAULTS = [
  rule('ours-pat', 'pat_[a-f0-9]{8}', { aliases: ['their-pat'], notBefore: '\\w', minEntropy: 1, validator: null }),
  rule('ours-key', 'key_[a-f0-9]{8}', { aliases: ['their-key', 'shared'] }),
  rule('ours-two', 'two_[a-f0-9]{8}', { aliases: ['shared'] }),
]
const USE_DEFAULT = '[extend]\nuseDefault = true\n'

function assembled(...texts: readonly string[]): ScannerConfig {
  return assembleScannerConfig(
    texts.map((text, index) => parseScannerConfigFile(text, `${index}.toml`)),
    DEFAULTS,
  )
}

function found(config: ScannerConfig, text: string, path = 'a.txt'): readonly string[] {
  const { hits } = scanner(config.rules, { allowlists: config.allowlists }).scan({
    kind: 'file',
    path,
    text,
    commit: null,
    lineOf: () => 1,
  })
  return hits.map((hit) => hit.rule.id).sort()
}

const TEXT = 'pat_0a1b2c3d key_0a1b2c3d two_0a1b2c3d'

describe('a configuration that builds on the default rules', () => {
  test('has all of them', () => {
    expect(found(assembled(USE_DEFAULT), TEXT)).toEqual(['ours-key', 'ours-pat', 'ours-two'])
  })

  test('has none without useDefault', () => {
    expect(found(assembled(''), TEXT)).toEqual([])
  })

  test.each(['ours-pat', 'their-pat'])('switches one off by %s', (id) => {
    const config = assembled(`[extend]\nuseDefault = true\ndisabledRules = ["${id}"]`)
    expect(found(config, TEXT)).toEqual(['ours-key', 'ours-two'])
    expect(config.notices).toEqual([])
  })

  test('switches off every rule that answers to an id', () => {
    expect(found(assembled(`[extend]\nuseDefault = true\ndisabledRules = ["shared"]`), TEXT)).toEqual(['ours-pat'])
  })

  test.each(['ours-pat', 'their-pat'])('adds an allowlist to %s, which keeps its own id and boundaries', (id) => {
    const config = assembled(`${USE_DEFAULT}[[rules]]\nid = "${id}"\n[[rules.allowlists]]\npaths = ['''\\.md$''']`)
    expect(found(config, TEXT)).toContain('ours-pat')
    expect(found(config, TEXT, 'a.md')).toEqual(['ours-key', 'ours-two'])
    expect(found(config, 'xpat_0a1b2c3d')).toEqual([])
    expect(config.rules.map((one) => one.id)).toEqual(['ours-pat', 'ours-key', 'ours-two'])
  })

  test('adds an allowlist to every rule that answers to an id', () => {
    const config = assembled(`${USE_DEFAULT}[[rules]]\nid = "shared"\n[rules.allowlist]\nstopwords = ["0a1b"]`)
    expect(found(config, TEXT)).toEqual(['ours-pat'])
  })

  test('raises the bar of entropy and narrows the path', () => {
    const config = assembled(
      `${USE_DEFAULT}[[rules]]\nid = "their-pat"\nentropy = 3.5\n[[rules]]\nid = "their-key"\npath = "env$"`,
    )
    expect(found(config, TEXT)).toEqual(['ours-two'])
    expect(found(config, TEXT, '.env')).toEqual(['ours-key', 'ours-two'])
  })

  test('leaves groups and keywords of the other expression out', () => {
    const config = assembled(`${USE_DEFAULT}[[rules]]\nid = "their-pat"\nsecretGroup = 3\nkeywords = ["zebra"]`)
    expect(found(config, TEXT)).toContain('ours-pat')
  })

  test('takes the place of one with an expression of its own', () => {
    const config = assembled(`${USE_DEFAULT}[[rules]]\nid = "their-pat"\nregex = '''tap_(\\w{8})'''\nsecretGroup = 1`)
    expect(found(config, `${TEXT} xtap_0a1b2c3d`)).toEqual(['ours-key', 'ours-two', 'their-pat'])
  })

  test('lets through for target rules by either id', () => {
    const list = (id: string): string => `${USE_DEFAULT}[[allowlists]]\ntargetRules = ["${id}"]\nregexes = ["."]`
    expect(found(assembled(list('ours-pat')), TEXT)).toEqual(['ours-key', 'ours-two'])
    expect(found(assembled(list('shared')), TEXT)).toEqual(['ours-pat'])
  })

  test.each([
    ['[[rules]]\nid = "gone"\n[[rules.allowlists]]\nstopwords = ["x"]', 'names "gone", which no rule is'],
    ['[[allowlists]]\ntargetRules = ["gone"]\nstopwords = ["x"]', 'names "gone", which no rule is'],
    ['[[rules]]\nid = "ours-pat"\nskipReport = true', 'skipReport and required of "ours-pat" stay'],
    ['[[rules]]\nid = "a"\nregex = "a"\n[[rules]]\nid = "a"\nregex = "b"', 'stands twice'],
    ['novelty = 1', 'extend.novelty is not known here'],
    ['url = "https://example.com/x.toml"', 'extend.url was left out'],
    ['[[rules]]\nid = "a"\nregex = "a"\nfilter = "x"', 'rules[0].filter is not known here'],
  ])('tells of %s', (text, notice) => {
    expect(assembled(`${USE_DEFAULT}${text}`).notices).toEqual([expect.stringContaining(notice)])
  })

  test('tells of an unknown rule that is switched off, and names fifty keys at most', () => {
    expect(assembled('[extend]\nuseDefault = true\ndisabledRules = ["gone"]').notices).toHaveLength(1)
    const many = Array.from({ length: 60 }, (_, at) => `k${at} = 1`).join('\n')
    expect(assembled(many).notices.length).toBeLessThan(25)
  })

  test('beyond the depth that counts extends nothing', () => {
    const own = '[[rules]]\nid = "own"\nregex = "own_[a-z]{4}"\n'
    expect(found(assembled('', '', `${USE_DEFAULT}${own}`), `${TEXT} own_abcd`)).toEqual(['own'])
    expect(found(assembled('', `${USE_DEFAULT}${own}`), TEXT)).toEqual(['ours-key', 'ours-pat', 'ours-two'])
  })
})

describe('what cannot be used', () => {
  const good = '[[rules]]\nid = "a"\nregex = "abc"\n'
  test.each([
    ['no TOML', 'a = ', 'it is no TOML'],
    ['a rule without id', '[[rules]]\nregex = "a"', 'rules[0]: the rule has no id'],
    ['a blank id', '[[rules]]\nid = " "\nregex = "a"', 'the rule has no id'],
    ['a rule without anything', '[[rules]]\nid = "a"', 'has neither regex nor path'],
    ['a group that is not there', `${good}secretGroup = 1`, 'names group 1 of 0'],
    ['an unknown condition', `${good}[[rules.allowlists]]\ncondition = "XOR"\npaths = ["a"]`, 'neither OR nor AND'],
    [
      'an unknown target',
      `${good}[[rules.allowlists]]\nregexTarget = "Line"\npaths = ["a"]`,
      'none of secret, match and line',
    ],
    [
      'an empty allowlist',
      `${good}[[rules.allowlists]]\ndescription = "x"`,
      'none of commits, paths, regexes and stopwords',
    ],
    [
      'both kinds of allowlist in a rule',
      `${good}[[rules.allowlists]]\npaths = ["a"]\n[rules.allowlist]\npaths = ["b"]`,
      'side by side',
    ],
    ['both kinds of allowlist for all', '[[allowlists]]\npaths = ["a"]\n[allowlist]\npaths = ["b"]', 'side by side'],
    [
      'a target rule that is not there',
      `${good}[[allowlists]]\ntargetRules = ["b"]\npaths = ["a"]`,
      'target rule "b" does not exist',
    ],
    [
      'a required rule that is not there',
      `${good}[[rules.required]]\nid = "b"`,
      'requires "b", which is no rule of this file',
    ],
    ['a required rule without id', `${good}[[rules.required]]\nwithinLines = 1`, 'the required rule has no id'],
    ['path beside useDefault', '[extend]\nuseDefault = true\npath = "b.toml"', 'cannot stand side by side'],
    ['a value of the wrong kind', `${good}entropy = "high"`, 'rules[0].entropy: it is not a number'],
    ['a table where a text is', '[[rules]]\nid = { a = 1 }', 'rules[0].id: it is not a text'],
    ['a list of tables where numbers are', 'rules = [1]', 'rules[0]: it is no table'],
    ['keys that differ in case alone', '[[rules]]\nid = "a"\nID = "b"', 'differ in case alone'],
  ])('%s', (_, text, message) => {
    expect(() => assembled(text)).toThrow(
      expect.objectContaining({ code: 'VEL_SECRETS_SCANNER_CONFIG', message: expect.stringContaining(message) }),
    )
  })

  test.each([
    ['regex', '[[rules]]\nid = "bad"\nregex = "a(?=b)"', '0.toml, the rule "bad"'],
    ['path', '[[rules]]\nid = "bad"\npath = "["', '0.toml, the rule "bad"'],
    [
      'regex of its allowlist',
      '[[rules]]\nid = "bad"\nregex = "a"\n[rules.allowlist]\nregexes = ["("]',
      'allowlist of the rule "bad"',
    ],
    ['path for all', '[allowlist]\npaths = ["*"]', '0.toml, an allowlist'],
  ])('a %s that is refused names file and rule', (_, text, owner) => {
    expect(() => assembled(text)).toThrow(
      expect.objectContaining({ code: 'VEL_SECRETS_PATTERN', message: expect.stringContaining(owner) }),
    )
  })

  test('but an expression that could need exponential time is matched in linear time', () => {
    const config = assembled(
      `[[rules]]\nid = "slow"\nregex = '''x(?:a|a|b)*c'''\n[rules.allowlist]\nregexes = ['''^(?:x|xa+)+d''']`,
    )
    const before = performance.now()
    expect(found(config, `${'xa'.repeat(3000)} ${'x'.repeat(5000)}${'a'.repeat(5000)} xabac`)).toEqual(['slow'])
    expect(performance.now() - before).toBeLessThan(30_000)
  })
})

describe('where it is read from', () => {
  const reading = (files: Readonly<Record<string, string>>) => async (path: string) => files[path] ?? null
  const RULE = (id: string): string => `[[rules]]\nid = "${id}"\nregex = "${id}_x"\n`

  test.each([
    [{ '.gitleaks.toml': RULE('g') }, null, ['g']],
    [{ '.gitleaks.toml': RULE('g'), '.betterleaks.toml': RULE('b') }, null, ['b']],
    [{ '.gitleaks.toml': RULE('g'), 'x.toml': RULE('x') }, 'x.toml', ['x']],
    [{ 'a.toml': '[extend]\npath = "./sub/b.toml"', 'sub/b.toml': RULE('b') }, 'a.toml', ['b']],
    [{ 'a.toml': `[extend]\npath = "a.toml"\n${RULE('a')}` }, 'a.toml', ['a']],
  ])('%j, named %s', async (files, named, ids) => {
    const config = await readScannerConfig(named, DEFAULTS, reading(files))
    expect(config?.rules.map(({ id }) => id)).toEqual(ids)
  })

  test('none, and nothing there', async () => {
    expect(await readScannerConfig('none', DEFAULTS, reading({ '.gitleaks.toml': 'x' }))).toBeNull()
    expect(await readScannerConfig(null, DEFAULTS, reading({}))).toBeNull()
  })

  test.each([
    ['gone.toml', {}],
    ['a.toml', { 'a.toml': '[extend]\npath = "gone.toml"' }],
    ['a.toml', { 'a.toml': '[extend]\npath = "../out.toml"', '../out.toml': '' }],
    ['a.toml', { 'a.toml': '[extend]\npath = "/etc/x.toml"', '/etc/x.toml': '' }],
  ])('%s is refused where %j is', async (named, files) => {
    await expect(readScannerConfig(named, DEFAULTS, reading(files))).rejects.toThrow(
      expect.objectContaining({ code: 'VEL_SECRETS_NO_CONFIG' }),
    )
  })
})
