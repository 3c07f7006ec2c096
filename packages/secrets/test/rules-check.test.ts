import { describe, expect, test } from '@jest/globals'
import { parsePattern } from '../src/pattern/parse-pattern.ts'
import { assigned } from '../src/rules/assigned.ts'
import { exampleScanner, fragmentOf } from '../src/rules/check-examples.ts'
import { checkRules } from '../src/rules/check-rules.ts'
import { defineRule, type RuleDefinition } from '../src/rules/define-rule.ts'
import { inAssignments, inContexts } from '../src/rules/in-contexts.ts'
import type { RuleFault } from '../src/rules/rule-problem.ts'
import { BASE62, HEX, noise, sample } from '../src/rules/sample.ts'
import { WORDS } from '../src/rules/words.ts'

const TOKEN = sample('acme', '_', noise(BASE62, 30))
const SOUND: RuleDefinition = {
  id: 'acme-token',
  provider: 'Acme',
  title: 'Acme access token',
  risk: 'Reads everything that its owner can reach.',
  pattern: 'acme_[0-9A-Za-z]{30}',
  notAfter: '[0-9A-Za-z]',
  confidence: 'high',
  rotate: 'Acme → Settings → Tokens → Revoke.',
  documentation: 'https://example.com/tokens',
  examples: { positives: inContexts('ACME_TOKEN', TOKEN), negatives: [`${TOKEN}0`, TOKEN.slice(0, -1)] },
}

function faults(...definitions: readonly Partial<RuleDefinition>[]): readonly RuleFault[] {
  const rules = definitions.map((definition) => defineRule({ ...SOUND, ...definition }))
  return [...new Set(checkRules(rules).map(({ fault }) => fault))]
}

describe('checkRules', () => {
  test('a sound rule has no problem', () => {
    expect(checkRules([defineRule(SOUND)])).toEqual([])
  })

  test.each<[string, Partial<RuleDefinition>, RuleFault]>([
    ['an id with capitals', { id: 'acmeToken' }, 'id-form'],
    ['an alias with a blank', { aliases: ['acme token'] }, 'id-form'],
    ['a title that is a sentence', { title: 'This is a token.' }, 'text-form'],
    ['a risk without a full stop', { risk: 'Reads everything that there is' }, 'text-form'],
    ['a rotation that says nothing', { rotate: 'Rotate it.' }, 'text-form'],
    ['a page without https', { documentation: 'example.com/tokens' }, 'text-form'],
    ['no provider', { provider: ' ' }, 'text-form'],
    ['a severity above ten', { securitySeverity: 11 }, 'severity-range'],
    ['neither pattern nor path', { pattern: null }, 'pattern-missing'],
    ['a pattern that RE2 refuses', { pattern: 'acme_(?=x)' }, 'pattern-refused'],
    ['a path that RE2 refuses', { path: '(' }, 'pattern-refused'],
    ['a pattern of exponential time', { pattern: 'acme_(?:[a-z]+)+[0-9]' }, 'pattern-risk'],
    ['a group that is not there', { secretGroup: 2 }, 'group-missing'],
    ['a boundary of two bytes', { notAfter: '[a-z]{2}' }, 'boundary-form'],
    ['a pattern without a literal', { pattern: '[0-9A-Za-z]{4}_[0-9A-Za-z]{30}' }, 'unreachable'],
    ['a keyword that a positive lacks', { keywords: ['acme_secret'] }, 'keyword-absent'],
    ['a keyword in capitals', { keywords: ['ACME'] }, 'keyword-absent'],
    [
      'a companion that is no rule',
      { required: [{ id: 'x', withinLines: 1, withinColumns: null }] },
      'companion-unknown',
    ],
    ['one positive', { examples: { positives: [TOKEN], negatives: ['a', 'b'] } }, 'few-examples'],
    [
      'a positive that is no hit',
      { examples: { positives: [TOKEN, 'acme_'], negatives: ['a', 'b'] } },
      'positive-missed',
    ],
    ['a negative that is a hit', { examples: { positives: [TOKEN, TOKEN], negatives: [TOKEN, 'b'] } }, 'negative-hit'],
    ['a secret with a quote', { pattern: '"?acme_[0-9A-Za-z]{30}' }, 'secret-form'],
  ])('%s is refused', (_, change, fault) => {
    expect(faults(change)).toContain(fault)
  })

  test('two rules of one id are refused', () => {
    expect(faults({}, {})).toContain('id-taken')
  })

  test('an alias that is another rule’s id is refused', () => {
    expect(faults({}, { id: 'acme-other', aliases: ['acme-token'] })).toContain('alias-taken')
  })

  test('two rules that are equally sure of one example are refused', () => {
    expect(faults({}, { id: 'acme-twin' })).toEqual(['same-claim'])
  })

  test('two rules may claim one example when they share an alias', () => {
    expect(faults({ aliases: ['acme'] }, { id: 'acme-twin', aliases: ['acme'] })).toEqual([])
  })

  test('two rules may claim one example when one is less sure', () => {
    expect(faults({}, { id: 'acme-twin', confidence: 'medium' })).toEqual([])
  })
})

describe('assigned', () => {
  const value = noise(HEX, 32, 3)
  const rule = defineRule({ ...SOUND, pattern: assigned('acme', '[0-9a-f]{32}'), notAfter: '[0-9A-Za-z]' })
  const scanner = exampleScanner([rule])
  const secrets = (text: string): readonly string[] =>
    scanner.scan(fragmentOf(text)).hits.map((hit) => text.slice(hit.secretStart, hit.secretEnd))

  test.each([
    ...inAssignments('ACME_API_KEY', value),
    `const acmeKey: string = '${value}'`,
    `val acmeKey: String = "${value}"`,
    `acme_key <- "${value}"`,
    `acme["api_key"] = '${value}'`,
    `ENV['ACME_KEY'] ||= '${value}'`,
    `os.environ.get("ACME_KEY", "${value}")`,
    `process.env.ACME_KEY ?? '${value}'`,
    `acme_key = b"${value}"`,
    `string acmeKey = @"${value}";`,
    `acme: { apiKey: "${value}" }`,
    `acme:\n  api_key: ${value}\n`,
    `acme.configure({ token: '${value}' })`,
    `new Acme("${value}")`,
    `acme.setApiKey(String("${value}"))`,
    `ENV ACME_KEY ${value}`,
    `set ACME_KEY=${value}`,
    `$env:ACME_KEY = "${value}"`,
    `acme_key := "${value}"`,
    `{\\"acmeKey\\": \\"${value}\\"}`,
    `<acme-key>${value}</acme-key>`,
    `<key>ACME_KEY</key>\n\t<string>${value}</string>`,
    `<string name="acme_key">${value}</string>`,
    `acme key=&quot;${value}&quot;`,
    `acme_key: >-\n    ${value}\n`,
    `{"name": "ACME_KEY", "value": "${value}"}`,
    `X-Acme-Key: ${value}`,
    `X-Acme-Auth: Bearer ${value}`,
    `'acme_key' => '${value}',`,
    `- **Acme API key**: \`${value}\``,
    `| Acme key | ${value} |`,
    `https://example.com/?acme_key=${value}&x=1`,
    `s:8:"acme_key";s:32:"${value}";`,
    `acme.api.key=${value}\r\nother=1`,
  ])('finds the value in %j', (text) => {
    expect(secrets(text)).toEqual([value])
  })

  test.each([
    `acme = ${value}0`,
    `acme is a company. See commit ${value}`,
    `checksum: ${value}`,
    `acme_key = b${value}`,
  ])('leaves %j alone', (text) => {
    expect(secrets(text)).toEqual([])
  })

  test('takes no exponential time', () => {
    expect(parsePattern(assigned('acme', '[0-9a-f]{32}')).risk).not.toBe('exponential')
  })
})

describe('WORDS', () => {
  const rule = defineRule({ ...SOUND, pattern: assigned('acme', '[0-9A-Za-z_-]{16,40}'), allowlists: [WORDS] })
  const scanner = exampleScanner([rule])
  const isHit = (value: string): boolean => scanner.scan(fragmentOf(`ACME_KEY=${value}`)).hits.length > 0

  test.each(['accesstokenofacme', 'access_token_of_acme', 'accessTokenOfAcme', 'MY_ACCESS_TOKEN_VARIABLE'])(
    'lets the name %s through',
    (name) => {
      expect(isHit(name)).toBe(false)
    },
  )

  test('holds back no random value', () => {
    const values = Array.from({ length: 50 }, (_, seed) => noise(BASE62, 20, seed + 1))
    expect(values.filter(isHit)).toEqual(values)
  })
})
