import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { BASE32, BASE62, BASE64, noise } from '../src/rules/sample.ts'
import { type CompletableName, completeToken } from '../src/validators/complete-token.ts'
import { validate } from '../src/validators/validate.ts'
import type { ValidatorName } from '../src/validators/validator-name.ts'
import { makeOpensshKey, makePem } from './support/make-pem.ts'

const FOLDER = new URL('../src/validators/', import.meta.url)
const NAMES = [...readFileSync(new URL('validator-name.ts', FOLDER), 'utf8').matchAll(/\| '([a-z0-9-]+)'/g)].map(
  (match) => match[1] as ValidatorName,
)

/** Texts near to what validators read: mutations of these reach behind their first test. */
const NEAR: readonly string[] = [
  completeToken('github-token', `ghp_${noise(BASE62, 30)}`),
  completeToken('gitlab-routable-token', `glpat-${noise(BASE62, 27)}`),
  completeToken('azure-identifiable-key', `${noise(BASE64, 76)}+ASt`),
  completeToken('azure-cask-key', `${noise(BASE62, 52)}JQQJ99BCACAAAAAAAAAAAAASAZDO`),
  completeToken('nats-seed', `SUA${noise(BASE32, 55)}`),
  makePem('OPENSSH PRIVATE KEY', makeOpensshKey('ssh-rsa')),
  makePem('RSA PRIVATE KEY', Buffer.from('3082010a0282010100', 'hex')),
  `pypi-${Buffer.from('\u0002\u0001\u0008pypi.org\u0002\u0003abc\u0000', 'latin1').toString('base64url')}`,
  `fm2_${Buffer.from([0x94, 0x93, 0xdd, 255, 255, 255, 255, 0xc6, 255, 255, 255, 255, ...new Array(20).fill(0x91)]).toString('base64')}`,
  `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"exp":1e300,"iss":"https://x"}').toString('base64url')}.abc`,
  'sv=2022-11-02&se=%zz&sig=%',
  `oy2${noise(BASE32.toLowerCase(), 43)}`,
  `legal winner thank year wave sausage ${'worth useful legal winner thank yellow'}`,
  'https://user:pass@host',
  '{"auths":{"x":{"auth":"YTpi"}}}',
  JSON.stringify({ type: 'service_account', private_key: makePem('PRIVATE KEY', new Uint8Array(9)) }),
]

const mutated = fc
  .tuple(fc.constantFrom(...NEAR), fc.nat(), fc.nat(12), fc.string({ unit: 'binary', maxLength: 8 }))
  .map(([text, at, cut, put]) => {
    const from = at % (text.length + 1)
    return text.slice(0, from) + put + text.slice(from + cut)
  })

describe('every validator', () => {
  test('of the list is there, and there are at least 35', () => {
    const files = new Set(readdirSync(FOLDER))
    expect(NAMES.length).toBeGreaterThanOrEqual(35)
    expect(NAMES.filter((name) => !files.has(`${name}.ts`))).toEqual([])
  })

  test('answers whatever it is given, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 300 }), fc.base64String()), (secret) => {
        for (const name of NAMES) {
          const { validity, detail } = validate(name, secret)
          expect(['valid', 'invalid', 'indeterminate']).toContain(validity)
          expect(validity === 'indeterminate' || detail !== null).toBe(true)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('tells nothing of the secret: no six characters of it stand in the detail', () => {
    const secrets = Object.entries(BODIES).map(
      ([name, body]) => [name, completeToken(name as CompletableName, body)] as const,
    )
    for (const [name, secret] of secrets) {
      const { validity, detail } = validate(
        name as ValidatorName,
        secret + (name === 'salesforce-session' ? `!${noise(BASE62, 96)}` : ''),
      )
      expect([name, validity]).toEqual([name, 'valid'])
      for (let at = 0; at + 6 <= secret.length; at += 1) expect(detail).not.toContain(secret.slice(at, at + 6))
    }
  })

  test('is linear: 20,000 repetitions of anything take no long time', () => {
    const units = [
      'A',
      'eyJ',
      '+',
      '-',
      '.',
      ':',
      '%',
      '$',
      '=',
      ' ',
      '\n',
      '"',
      '(',
      '[',
      '{"a":',
      '\x94',
      '0\x80',
      'key-',
      'abandon ',
    ]
    const heads = [
      '',
      `-----${'BEGIN'} PRIVATE KEY-----`,
      'https://a:',
      'eyJ',
      'sntrys_eyJ',
      'fm2_lJ',
      'pypi-',
      'sig=',
      '$6$',
      'MI',
      'FlyV1 fm2_',
      'Basic ',
    ]
    for (const name of NAMES) {
      for (const unit of units) {
        for (const head of COMMON.has(unit) ? heads : ['']) {
          const text = `${head}${unit.repeat(20000)}!`
          expect([name, unit, head, isQuick(name, text)]).toEqual([name, unit, head, true])
        }
      }
    }
  })
})

/** The characters of most shapes: these are tried behind every head. */
const COMMON: ReadonlySet<string> = new Set(['A', '+', '-', '.'])

/** Asked up to three times, for this machine has other work too. */
function isQuick(name: ValidatorName, text: string): boolean {
  return [1, 2, 3].some(() => {
    const started = performance.now()
    validate(name, text)
    return performance.now() - started < 5_000
  })
}

const BODIES: Readonly<Record<CompletableName, string>> = {
  'atlassian-token': `ATATT3xFfGF0${noise(BASE62, 100)}=`,
  'azure-cask-key': `${noise(BASE62, 52)}JQQJ99BCACAAAAAAAAAAAAASAZDO`,
  'azure-devops-pat': noise(BASE32, 52),
  'azure-identifiable-key': `${noise(BASE64, 76)}+ASt`,
  'bitbucket-app-password': `ATBB${noise(BASE62, 24)}`,
  'cloudsmith-token': `csa_${noise('0123456789abcdef', 30)}`,
  'entra-client-secret': `abC8Q~${noise(BASE62, 31)}`,
  'github-token': `ghp_${noise(BASE62, 30)}`,
  'gitlab-routable-token': `glpat-${noise(BASE62, 27)}`,
  'grafana-service-account': `glsa_${noise(BASE62, 32)}`,
  'nats-seed': `SUA${noise(BASE32, 55)}`,
  'npm-token': `npm_${noise(BASE62, 30)}`,
  'runpod-token': `rpa_${noise('0123456789ABCDEF', 40)}`,
  'salesforce-session': '00DE0000000LcnY',
  'stellar-seed': `SB${noise(BASE32, 54)}`,
  'supabase-secret-key': `sb_secret_${noise(BASE62, 22)}`,
  'vercel-token': `vcp_${noise(BASE62, 50)}`,
}
