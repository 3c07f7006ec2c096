import { describe, expect, test } from '@jest/globals'
import { shannonEntropy } from '../src/confidence/shannon-entropy.ts'
import { weighConfidence } from '../src/confidence/weigh-confidence.ts'
import type { WeighRequest } from '../src/confidence/weigh-request.ts'
import { genericSecret } from '../src/rules/generic/generic-secret.ts'
import { npmrcAuth } from '../src/rules/generic/npmrc-auth.ts'
import { privateKey } from '../src/rules/generic/private-key.ts'
import { urlCredentials } from '../src/rules/generic/url-credentials.ts'
import { rule } from './support/engine-scanner.ts'
import { base62, base64 } from './support/generic-row.ts'

const SECRET = base62(40)

/** Weighs a token of a provider, with what the test changes. */
function weigh(changes: Partial<WeighRequest>) {
  const secret = changes.secret ?? SECRET
  return weighConfidence({
    rule: rule('acme-token', 'x'),
    secret,
    line: `token = "${secret}"`,
    path: 'src/app.ts',
    kind: 'file',
    validation: null,
    entropy: shannonEntropy(secret),
    ...changes,
  })
}

describe('a token of a provider', () => {
  test('keeps the confidence of its rule', () => expect(weigh({})).toEqual({ confidence: 'high', reasons: [] }))
  test('keeps it in a test folder: real keys leak in tests', () =>
    expect(weigh({ path: 'test/app.test.ts' })?.confidence).toBe('high'))
  test('is low as a stand-in, with the reason', () =>
    expect(weigh({ secret: `acme_${'EXAMPLE'}_token` })).toEqual({
      confidence: 'low',
      reasons: ['it holds a word of a stand-in'],
    }))
  test('becomes what the rule says when its checksum is wrong, and is never dropped', () =>
    expect(weigh({ validation: { validity: 'invalid', detail: 'the checksum does not hold' } })).toEqual({
      confidence: 'medium',
      reasons: ['the checksum does not hold'],
    }))
  test('becomes high when its checksum holds', () => {
    const low = rule('acme-token', 'x', { confidence: 'low', validator: 'github-token' })
    expect(weigh({ rule: low, validation: { validity: 'valid', detail: null } })?.confidence).toBe('high')
  })
})

describe('a generic assignment', () => {
  const generic = (changes: Partial<WeighRequest>) => weigh({ rule: genericSecret, ...changes })
  test('is high when machine-made', () => expect(generic({})?.confidence).toBe('high'))
  test.each(['test/a.ts', 'docs/a.md', 'examples/a.ts', 'vendor/a.go'])('is low in %s', (path) =>
    expect(generic({ path })?.confidence).toBe('low'),
  )
  test('says which kind of file lowered it', () =>
    expect(generic({ path: 'test/a.ts' })?.reasons).toContain('it stands in a test or its fixtures'))
  test('is none as a reference', () => expect(generic({ secret: 'secrets.API_TOKEN' })).toBeNull())
  test('is none behind a name that keeps no secret', () =>
    expect(generic({ line: `tokenExpiry = "${SECRET}"` })).toBeNull())
})

describe('a private key', () => {
  const key = (changes: Partial<WeighRequest>) =>
    weigh({
      rule: privateKey,
      secret: base64(800),
      validation: { validity: 'valid', detail: 'an RSA key' },
      ...changes,
    })
  test('that parses is high', () => expect(key({})?.confidence).toBe('high'))
  test('loses one step in a test: such keys are made for it', () =>
    expect(key({ path: 'testdata/key.pem' })?.confidence).toBe('medium'))
  test('without a line of a key is text about keys', () => expect(key({ secret: 'some words '.repeat(9) })).toBeNull())
})

describe('a password in an address', () => {
  const address = (host: string, secret = 'Cobnut-5591') =>
    weigh({ rule: urlCredentials, secret, line: `postgres://app:${secret}@${host}/shop` })
  test('is high', () => expect(address('db.corp.net')?.confidence).toBe('high'))
  test.each(['localhost', '127.0.0.1:5432', 'db.example.com', 'postgres:5432'])('is low at %s', (host) =>
    expect(address(host)?.confidence).toBe('low'),
  )
  test('is none when both host and password are those of documentation', () =>
    expect(address('db.example.com', 'hunter2')).toBeNull())
})

test('no reason holds a part of the secret', () => {
  const reasons = weigh({ rule: genericSecret, path: 'test/a.ts' })?.reasons ?? []
  expect(reasons.length).toBeGreaterThan(0)
  expect(reasons.filter((reason) => reason.includes(SECRET.slice(0, 6)))).toEqual([])
})

test('a key that parses is one in a line of any length', () => {
  const secret = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ'.repeat(33)
  const weighed = weighConfidence({
    rule: privateKey,
    secret,
    line: secret,
    path: 'deploy/key.pem',
    kind: 'file',
    validation: { validity: 'valid', detail: 'a 2048-bit RSA key, not encrypted' },
    entropy: 5.5,
  })
  expect(weighed).toEqual({ confidence: 'high', reasons: ['a 2048-bit RSA key, not encrypted'] })
})

test('words behind the name of a credential do not block: they may be a hint to people', () => {
  const secret = 'read-it-from-the-environment'
  const weighed = weighConfidence({
    rule: npmrcAuth,
    secret,
    line: `//registry.corp.net/:_authToken=${secret}`,
    path: '.npmrc',
    kind: 'file',
    validation: null,
    entropy: 3.6,
  })
  expect(weighed).toEqual({ confidence: 'medium', reasons: ['it is made of words'] })
})
