import { describe, expect, test } from '@jest/globals'
import { assignedName, meaningOfName } from '../src/confidence/assigned-name.ts'
import { classifyPath } from '../src/confidence/classify-path.ts'
import { findPlaceholder } from '../src/confidence/find-placeholder.ts'
import { rarity } from '../src/confidence/rarity.ts'
import { shannonEntropy } from '../src/confidence/shannon-entropy.ts'
import { valueStrength } from '../src/confidence/value-strength.ts'
import { base62, base64, hex } from './support/generic-row.ts'

const SEEDS = Array.from({ length: 200 }, (_, at) => at + 1)

describe('shannonEntropy', () => {
  test.each([
    ['', 0],
    ['aaaa', 0],
    ['abab', 1],
    ['abcd', 2],
    ['0123456789abcdef', 4],
  ])('of "%s" is %d bits per byte', (text, bits) => expect(shannonEntropy(text)).toBeCloseTo(bits, 10))
})

describe('rarity', () => {
  test.each(['password', 'client_secret', 'getUserPassword', 'accessTokenExpirationSeconds', 'application/json'])(
    'of the word or identifier %s is below 4.2',
    (text) => expect(rarity(text)).toBeLessThan(4.2),
  )
  test('of random base62 and base64 of 24 characters is above that of every identifier', () => {
    expect(Math.min(...SEEDS.map((seed) => rarity(base62(24, seed))))).toBeGreaterThan(6.2)
    expect(Math.min(...SEEDS.map((seed) => rarity(base64(24, seed))))).toBeGreaterThan(6.2)
  })
  test('of nothing is 0', () => expect(rarity('')).toBe(0))
})

describe('valueStrength', () => {
  test('takes every random text of 32 characters for machine-made', () => {
    const texts = SEEDS.flatMap((seed) => [base62(32, seed), base64(32, seed), hex(32, seed)])
    expect(texts.filter((text) => valueStrength(text) !== 'random')).toEqual([])
  })
  test.each(['my-app-secret-name', 'grasshopper', 'org.springframework.boot', 'userPassword', 'access_token'])(
    '%s is a word',
    (text) => expect(valueStrength(text)).toBe('word'),
  )
  test.each(['m4rmotHill', 'Larkspur#19', 'brindle42', 'x9K2mmPq'])('%s was chosen by a person', (text) =>
    expect(valueStrength(text)).toBe('mixed'),
  )
})

describe('findPlaceholder', () => {
  test.each([
    ['YOUR_API_KEY_HERE', 'it is a word that stands in for a secret'],
    [`AKIAIOSFODNN7${'EXAMPLE'}`, 'it is a token that its provider prints in its documentation'],
    ['xxxxxxxxxxxx', 'it is masked'],
    ['<password>', 'it is a template that is filled in elsewhere'],
    ['$'.concat('{DB_PASSWORD}'), 'it is a template that is filled in elsewhere'],
    ['{{ .Values.password }}', 'it is a template that is filled in elsewhere'],
    ['%DB_PASSWORD%', 'it is a template that is filled in elsewhere'],
    ['changeme', 'it holds a word of a stand-in'],
    ['abababababab', 'it repeats itself'],
    ['1234567890', 'it runs along the alphabet, the digits or the keyboard'],
    ['qwertyuiop', 'it runs along the alphabet, the digits or the keyboard'],
  ])('says of %s: %s', (value, reason) => expect(findPlaceholder(value)).toBe(reason))

  test('says nothing of machine-made values', () => {
    const values = SEEDS.flatMap((seed) => [base62(40, seed), hex(40, seed), base64(1600, seed)])
    expect(values.filter((value) => findPlaceholder(value) !== null)).toEqual([])
  })
})

describe('meaningOfName', () => {
  test.each([
    'password',
    'DB_PASSWORD',
    'clientSecret',
    'api_key',
    'smtpPass',
    'dbpassword',
    'private-key',
    'authToken',
  ])('%s keeps a secret', (name) => expect(meaningOfName(name)).toBe('secret'))
  test.each([
    'password_field',
    'passwordLabel',
    'secret_name',
    'min_password_length',
    'tokenExpiry',
    'nextPageToken',
    'csrfToken',
  ])('%s is about a secret and keeps none', (name) => expect(meaningOfName(name)).toBe('other'))
  test.each(['tokenizer', 'key_id', 'keyboard', 'author', 'minipass', 'primary'])('%s says nothing', (name) =>
    expect(meaningOfName(name)).toBe('unknown'),
  )
})

describe('assignedName', () => {
  test.each([
    ['const password = "', 'password'],
    ['  "clientSecret": "', 'clientSecret'],
    ['<password>', 'password'],
    ['<Pass encoding="base64">', 'Pass'],
    ['<meta name="csrf-token" content="', 'csrf-token'],
    ['define("DB_PASSWORD", "', 'DB_PASSWORD'],
    ['just some prose ', 'prose'],
    ['', null],
  ])('before the value stands %s', (before, name) => expect(assignedName(before)).toBe(name))
})

describe('classifyPath', () => {
  test.each([
    ['src/app.ts', 'plain'],
    ['.env', 'credentials'],
    ['config/database.yml', 'config'],
    ['pkg/a_test.go', 'test'],
    ['src/__fixtures__/a.json', 'test'],
    ['README.md', 'documentation'],
    ['.env.example', 'example'],
    ['locales/de.json', 'locale'],
    ['pnpm-lock.yaml', 'lock-file'],
    ['dist/app.min.js', 'minified'],
    ['dist/app.js.map', 'source-map'],
    ['api.pb.go', 'generated'],
    ['a.svg', 'style'],
    ['vendor/a/b.go', 'vendored'],
    ['outer.zip!config/app.yml', 'config'],
  ])('%s is %s', (path, kind) => expect(classifyPath(path)).toBe(kind))
})
