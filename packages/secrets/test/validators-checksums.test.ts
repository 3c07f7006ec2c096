import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { BASE32, BASE62, BASE64URL, HEX, noise, sample, UPPER } from '../src/rules/sample.ts'
import { completeToken } from '../src/validators/complete-token.ts'
import { crc16 } from '../src/validators/crc16.ts'
import { crc24 } from '../src/validators/crc24.ts'
import { crc32 } from '../src/validators/crc32.ts'
import { encodeBase32 } from '../src/validators/encode-base32.ts'
import { latin1Bytes } from '../src/validators/latin1-bytes.ts'
import { validate } from '../src/validators/validate.ts'
import type { ValidatorName } from '../src/validators/validator-name.ts'
import { changed } from './support/changed.ts'

/** Tokens that somebody else made and published; none opens anything. */
const PUBLISHED: readonly (readonly [name: ValidatorName, source: string, secret: string])[] = [
  ['github-token', 'therootcompany/base62-token.js', sample('ghp', '_zQWBuTSOoRi4A9spHcVY', '5ncnsDkxkJ0mLq17')],
  ['github-token', 'therootcompany/base62-token.js', sample('ghp', '_adE7dp8rHP6gUTuPwxLT', 'ZjZdtya3sV0UQzQM')],
  ['npm-token', 'the same scheme, under the prefix of npm', sample('npm', '_zQWBuTSOoRi4A9spHcVY', '5ncnsDkxkJ0mLq17')],
  ['grafana-service-account', "Grafana's own test", sample('glsa', '_iNValIdinValiDinvalid', 'invalidinva_5b582697')],
  ['stellar-seed', "js-stellar-base's test", sample('SBGWSG6BTNCKCOB3DIFBGCVM', 'UPQFYPA2G4O34RMTB343OYPXU5DJDVMN')],
  ['nats-seed', 'docs.nats.io', sample('SUACSSL3UAHUDXKFSNVUZRF5', 'UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY')],
  ['bitcoin-wif', 'en.bitcoin.it', sample('5HueCGU8rMjxEXxiPuD5BDku', '4MkFqeZyd4dZ1jvhTVqvbTLvyTJ')],
  [
    'bitcoin-xprv',
    'BIP 32, test vector 1',
    sample(
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3j',
      'PPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
    ),
  ],
  [
    'age-secret-key',
    'C2SP age.md, X25519',
    sample('AGE-SECRET', '-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'),
  ],
  [
    'age-secret-key',
    'C2SP age.md, post-quantum',
    sample('AGE-SECRET', '-KEY-PQ-1XX76JRALNLXDMEW0CRK45', 'QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR'),
  ],
  ['nostr-secret-key', 'NIP-19', sample('nsec1', 'vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5')],
]

/** Checksums that are documented, or were proven with published tokens: a mismatch refutes. */
const REFUTING: readonly (readonly [name: ValidatorName, secret: string, other: string])[] = [
  ['github-token', completeToken('github-token', `gho_${noise(BASE62, 30)}`), `ghs_${noise(BASE62, 60)}`],
  ['npm-token', completeToken('npm-token', `npm_${noise(BASE62, 30)}`), '00000000-0000-4000-8000-000000000001'],
  ['vercel-token', completeToken('vercel-token', `vck_${noise(BASE62, 50)}`), noise(BASE62, 24)],
  [
    'gitlab-routable-token',
    completeToken('gitlab-routable-token', `glpat-${noise(BASE64URL, 27)}`),
    `glpat-${noise(BASE62, 20)}`,
  ],
  [
    'grafana-service-account',
    completeToken('grafana-service-account', `glsa_${noise(BASE62, 32)}`),
    `glsa_${noise(BASE62, 40)}`,
  ],
  ['stellar-seed', completeToken('stellar-seed', `SB${noise(BASE32, 54)}`), `G${noise(BASE32, 55)}`],
  ['nats-seed', completeToken('nats-seed', `SUA${noise(BASE32, 55)}`), `U${noise(BASE32, 55)}`],
]

/** Checksums that nobody documented: where one holds that is no accident, where it fails nothing follows. */
const PROVING: readonly (readonly [name: ValidatorName, secret: string])[] = [
  ['cloudsmith-token', completeToken('cloudsmith-token', `csa_${noise(HEX, 30)}`)],
  ['runpod-token', completeToken('runpod-token', `rpa_${noise(`${UPPER}0123456789`, 40)}`)],
  ['atlassian-token', completeToken('atlassian-token', `ATATT3xFfGF0${noise(BASE64URL, 160)}=`)],
  ['bitbucket-app-password', completeToken('bitbucket-app-password', `ATBB${noise(BASE62, 24)}`)],
  ['supabase-secret-key', completeToken('supabase-secret-key', `sb_secret_${noise(BASE64URL, 22)}`)],
]

describe('the sums', () => {
  test('give the check values of their catalogues', () => {
    expect(crc32('123456789').toString(16)).toBe('cbf43926')
    expect(crc16(latin1Bytes('123456789')).toString(16)).toBe('31c3')
    expect(crc24(latin1Bytes('123456789')).toString(16)).toBe('21cf02')
  })
})

describe('a published token', () => {
  test.each(PUBLISHED)('of %s (%s) is valid', (name, _source, secret) => {
    expect(validate(name, secret).validity).toBe('valid')
  })

  test.each(PUBLISHED)('of %s (%s) with one character changed is invalid', (name, _source, secret) => {
    expect(validate(name, changed(secret, secret.length - 12)).validity).toBe('invalid')
  })
})

describe('a documented checksum', () => {
  test.each(REFUTING)('of %s proves, refutes, and is silent on another shape', (name, secret, other) => {
    expect(validate(name, secret).validity).toBe('valid')
    expect(validate(name, changed(secret, secret.length - 16)).validity).toBe('invalid')
    expect(validate(name, other).validity).toBe('indeterminate')
  })
})

describe('an undocumented checksum', () => {
  test.each(PROVING)('of %s proves, but never refutes', (name, secret) => {
    expect(validate(name, secret)).toEqual({ validity: 'valid', detail: expect.stringContaining('checksum') })
    expect(validate(name, changed(secret, secret.length - 14)).validity).toBe('indeterminate')
    expect(validate(name, `${secret}x`).validity).toBe('indeterminate')
  })

  test('of a fine-grained GitHub token proves', () => {
    const body = `github_pat_${noise(BASE62, 22)}_${noise(BASE62, 43)}`
    const digest = encodeBase32(createHash('sha256').update(body).digest()).slice(0, 8)
    expect(validate('github-token', body + digest + noise(BASE62, 8)).validity).toBe('valid')
  })

  test('of a fine-grained GitHub token is never a reason to refute', () => {
    expect(validate('github-token', `github_pat_${noise(BASE62, 22)}_${noise(BASE62, 59)}`).validity).toBe(
      'indeterminate',
    )
  })
})

describe('what is public by its kind', () => {
  test('a publishable key of Supabase is no secret', () => {
    const key = completeToken('supabase-secret-key', `sb_publishable_${noise(BASE64URL, 22)}`)
    expect(validate('supabase-secret-key', key).validity).toBe('invalid')
  })

  test('an extended public key is not judged as a private one', () => {
    expect(validate('bitcoin-xprv', `xpub${noise('123456789', 107)}`).validity).toBe('indeterminate')
  })
})

describe('a GitLab token', () => {
  test('whose length does not fit is invalid', () => {
    expect(validate('gitlab-routable-token', `glpat-${noise(BASE62, 27)}.01.zz0000000`).validity).toBe('invalid')
  })

  test('of a later version is indeterminate', () => {
    const token = completeToken('gitlab-routable-token', `glpat-${noise(BASE62, 27)}`)
    expect(validate('gitlab-routable-token', token.replace('.01.', '.02.')).validity).toBe('indeterminate')
  })
})

describe('a recovery phrase', () => {
  // BIP 39, test vectors.
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'

  test('whose checksum holds is valid, also with commas between the words', () => {
    expect(validate('bip39-mnemonic', phrase).validity).toBe('valid')
    expect(validate('bip39-mnemonic', phrase.replaceAll(' ', ', ')).validity).toBe('valid')
  })

  test('with two words exchanged is invalid', () => {
    expect(validate('bip39-mnemonic', phrase.replace('legal winner', 'winner legal')).validity).toBe('invalid')
  })

  test('of one word over and over is invalid, though its checksum holds', () => {
    expect(validate('bip39-mnemonic', `${'abandon '.repeat(11)}about`).validity).toBe('invalid')
  })

  test('of other words, or of another number of them, is indeterminate', () => {
    expect(validate('bip39-mnemonic', phrase.replace('legal', 'velocity')).validity).toBe('indeterminate')
    expect(validate('bip39-mnemonic', 'legal winner thank').validity).toBe('indeterminate')
  })
})

describe('a base58check text', () => {
  test('that is no private key by its length is indeterminate', () => {
    // An address: BIP 32 and the block chain are full of them.
    expect(validate('bitcoin-wif', sample('1A1zP1eP5QGefi2DMPTf', 'TL5SLmv7DivfNa')).validity).toBe('indeterminate')
  })
})

describe('a Salesforce session', () => {
  const id = completeToken('salesforce-session', '00DE0000000LcnY')
  const session = `!${noise(BASE62, 96)}`

  test('whose check characters fit is valid, and in another case invalid', () => {
    expect(id).toHaveLength(18)
    expect(validate('salesforce-session', id + session).validity).toBe('valid')
    expect(validate('salesforce-session', id.replace('E', 'e') + session).validity).toBe('invalid')
  })

  test('of an id without them is indeterminate', () => {
    expect(validate('salesforce-session', id.slice(0, 15) + session).validity).toBe('indeterminate')
  })
})
