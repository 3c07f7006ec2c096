import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { crc24 } from '../src/validators/crc24.ts'
import { validate } from '../src/validators/validate.ts'
import { makeDer, makeOpensshKey, makePem } from './support/make-pem.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const ed25519 = generateKeyPairSync('ed25519').privateKey
const rsaPem = rsa.export({ type: 'pkcs1', format: 'pem' }).toString()
const dsa = makeDer(
  0x30,
  makeDer(2, Uint8Array.of(0)),
  makeDer(2, Uint8Array.of(0), new Uint8Array(128).fill(0x80)),
  ...[1, 2, 3, 4].map((byte) => makeDer(2, Uint8Array.of(byte))),
)

describe('a private key in PEM', () => {
  test.each([
    ['PKCS #1', rsaPem, 'a 1024-bit RSA key, not encrypted'],
    ['PKCS #8', rsa.export({ type: 'pkcs8', format: 'pem' }).toString(), 'a 1024-bit RSA key, not encrypted'],
    ['SEC 1', ec.export({ type: 'sec1', format: 'pem' }).toString(), 'a 256-bit EC key, not encrypted'],
    ['PKCS #8 (EC)', ec.export({ type: 'pkcs8', format: 'pem' }).toString(), 'a 256-bit EC key, not encrypted'],
    ['Ed25519', ed25519.export({ type: 'pkcs8', format: 'pem' }).toString(), 'an Ed25519 key, not encrypted'],
    ['DSA', makePem('DSA PRIVATE KEY', dsa), 'a 1024-bit DSA key, not encrypted'],
    [
      'encrypted PKCS #8',
      ec.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'velocity' }).toString(),
      'an encrypted key',
    ],
    [
      'encrypted PKCS #1',
      rsa.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'velocity' }).toString(),
      'an encrypted key',
    ],
  ])('of %s is valid, and its kind and size are told', (_form, pem, detail) => {
    expect(validate('private-key', pem)).toEqual({ validity: 'valid', detail })
  })

  test.each([
    ['as one line with \\n', rsaPem.trim().replaceAll('\n', '\\n')],
    ['indented', rsaPem.replaceAll('\n', '\n    ')],
    ['with carriage returns', rsaPem.replaceAll('\n', '\r\n')],
    [
      'as strings that are joined',
      rsaPem
        .trim()
        .split('\n')
        .map((line) => `  "${line}\\n" +`)
        .join('\n'),
    ],
  ])('is read %s', (_form, text) => {
    expect(validate('private-key', text).validity).toBe('valid')
  })

  test('whose modulus is not the product of its primes is invalid', () => {
    const der = rsa.export({ type: 'pkcs1', format: 'der' })
    der[40] = (der[40] ?? 0) ^ 1
    expect(validate('private-key', makePem('RSA PRIVATE KEY', der)).validity).toBe('invalid')
  })

  test('that is empty, or base64 of something else, is invalid', () => {
    expect(validate('private-key', makePem('PRIVATE KEY', new Uint8Array())).validity).toBe('invalid')
    expect(validate('private-key', makePem('PRIVATE KEY', Buffer.from('Not a key at all.'))).validity).toBe('invalid')
    expect(
      validate('private-key', makePem('RSA PRIVATE KEY', Buffer.alloc(9), 'Proc-Type: 4,ENCRYPTED\n\n')).validity,
    ).toBe('invalid')
  })

  test('that is cut off, or has something else inside, is indeterminate', () => {
    expect(validate('private-key', rsaPem.slice(0, 300)).validity).toBe('indeterminate')
    expect(validate('private-key', rsaPem.replace(/\n.{64}\n/, '\n<elided>\n')).validity).toBe('indeterminate')
    expect(validate('private-key', 'no key').validity).toBe('indeterminate')
  })
})

describe('an OpenPGP key', () => {
  const bytes = Buffer.from('The bytes of a key, for all that the armour knows.')
  const checksum = Buffer.from(crc24(bytes).toString(16).padStart(6, '0'), 'hex').toString('base64')
  const label = 'PGP PRIVATE KEY BLOCK'
  const armour = makePem(label, bytes, 'Version: Velocity 1\n\n')

  test('whose checksum holds is valid, and with another invalid', () => {
    const closed = armour.replace('\n-----END', `\n=${checksum}\n-----END`)
    expect(validate('private-key', closed).validity).toBe('valid')
    expect(validate('private-key', closed.replace(`=${checksum}`, '=AAAA')).validity).toBe('invalid')
  })

  test('without a checksum is indeterminate', () => {
    expect(validate('private-key', armour).validity).toBe('indeterminate')
  })
})

describe('a key of OpenSSH', () => {
  const label = 'OPENSSH PRIVATE KEY'

  test.each([
    ['ssh-ed25519', 'an Ed25519 key, not encrypted'],
    ['ssh-rsa', 'a 2048-bit RSA key, not encrypted'],
    ['ecdsa-sha2-nistp256', 'a 256-bit ECDSA key, not encrypted'],
  ])('of type %s is valid, whichever validator reads it', (type, detail) => {
    const pem = makePem(label, makeOpensshKey(type))
    expect(validate('openssh-key', pem)).toEqual({ validity: 'valid', detail })
    expect(validate('private-key', pem)).toEqual({ validity: 'valid', detail })
  })

  test('that is encrypted says so', () => {
    const pem = makePem(label, makeOpensshKey('ssh-ed25519', { cipher: 'aes256-ctr', checks: [1, 2] }))
    expect(validate('openssh-key', pem)).toEqual({ validity: 'valid', detail: 'an Ed25519 key, encrypted' })
  })

  test('is read as bare base64 too', () => {
    const text = Buffer.from(makeOpensshKey('ssh-ed25519')).toString('base64')
    expect(validate('openssh-key', text).validity).toBe('valid')
  })

  test('whose check numbers differ, or that is cut off, is invalid', () => {
    expect(validate('openssh-key', makePem(label, makeOpensshKey('ssh-ed25519', { checks: [1, 2] }))).validity).toBe(
      'invalid',
    )
    expect(validate('openssh-key', makePem(label, makeOpensshKey('ssh-ed25519').subarray(0, 90))).validity).toBe(
      'invalid',
    )
  })

  test('of another form is indeterminate', () => {
    expect(validate('openssh-key', rsaPem).validity).toBe('indeterminate')
  })
})

describe('a PKCS #12 store', () => {
  const oid = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01)
  const store = makeDer(
    0x30,
    makeDer(2, Uint8Array.of(3)),
    makeDer(0x30, makeDer(6, oid), makeDer(0xa0, new Uint8Array(200))),
  )

  test('is known raw and in base64', () => {
    expect(validate('pkcs12', Buffer.from(store).toString('latin1')).validity).toBe('valid')
    expect(validate('pkcs12', Buffer.from(store).toString('base64')).validity).toBe('valid')
  })

  test('of another version is indeterminate', () => {
    const other = Buffer.from(store)
    other[6] = 4
    expect(validate('pkcs12', other.toString('latin1')).validity).toBe('indeterminate')
  })
})

describe('the JSON of a service account', () => {
  const key = rsa.export({ type: 'pkcs8', format: 'pem' }).toString()
  const account = { type: 'service_account', project_id: 'velocity', private_key: key }

  test('with a key that parses is valid', () => {
    expect(validate('gcp-service-account', JSON.stringify(account, null, 2))).toEqual({
      validity: 'valid',
      detail: 'a key of Google Cloud, a 1024-bit RSA key, not encrypted',
    })
  })

  test('with a key that does not parse, or none, is invalid', () => {
    const broken = { ...account, private_key: makePem('PRIVATE KEY', Buffer.from('nothing of the kind')) }
    expect(validate('gcp-service-account', JSON.stringify(broken)).validity).toBe('invalid')
    expect(validate('gcp-service-account', '{"type":"service_account"}').validity).toBe('invalid')
  })

  test('cut short is judged by the key in it', () => {
    expect(validate('gcp-service-account', JSON.stringify(account).slice(0, -1)).validity).toBe('valid')
    expect(validate('gcp-service-account', '{"type":"service_account"').validity).toBe('indeterminate')
  })

  test('of another type is indeterminate', () => {
    expect(validate('gcp-service-account', '{"type":"authorized_user"}').validity).toBe('indeterminate')
  })
})
