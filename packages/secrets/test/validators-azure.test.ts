import { describe, expect, test } from '@jest/globals'
import { BASE32, BASE62, BASE64, noise } from '../src/rules/sample.ts'
import { AZURE_KEY_FAMILIES } from '../src/validators/azure-key-families.ts'
import { completeToken } from '../src/validators/complete-token.ts'
import { latin1Bytes } from '../src/validators/latin1-bytes.ts'
import { marvin32, marvinSeed } from '../src/validators/marvin32.ts'
import { validate } from '../src/validators/validate.ts'
import { changed } from './support/changed.ts'

/** From the self-test of SymCrypt and the tests of .NET, their 64 bits folded. */
const MARVIN: readonly (readonly [high: number, low: number, bytes: readonly number[], sum: number])[] = [
  [0xd53cd9ce, 0xcd0893b7, [0x61, 0x62, 0x63], 0x22c74339 ^ 0x492769bf],
  [0x004fb61a, 0x001bdbcc, [], 0x30ed35c1 ^ 0x00cd3c7d],
  [0x004fb61a, 0x001bdbcc, [0xaf], 0x48e73fc7 ^ 0x7d75ddc1],
  [0x004fb61a, 0x001bdbcc, [0xe7, 0x0f], 0xb5f6e1fc ^ 0x485dbff8],
  [0x004fb61a, 0x001bdbcc, [0x37, 0xf4, 0x95], 0xf0b07c78 ^ 0x9b8cf7e8],
  [0x004fb61a, 0x001bdbcc, [0x86, 0x42, 0xdc, 0x59], 0x7008f2e8 ^ 0x7e9cf556],
  [0x004fb61a, 0x001bdbcc, [0x15, 0x3f, 0xb7, 0x98, 0x26], 0xe6c08c6d ^ 0xa2afa997],
  [0x004fb61a, 0x001bdbcc, [0x09, 0x32, 0xe6, 0x24, 0x6c, 0x47], 0x6f04bf1a ^ 0x5ea24060],
  [0x004fb61a, 0x001bdbcc, [0xab, 0x42, 0x7e, 0xa8, 0xd1, 0x0f, 0xc7], 0xe11847e4 ^ 0xf0678c41],
]

describe('Marvin', () => {
  test.each(MARVIN)('of seed %d %d and %j is what Microsoft publishes', (high, low, bytes, sum) => {
    expect(marvin32(Uint8Array.from(bytes), { high, low })).toBe(sum >>> 0)
  })

  test('of the alphabet is what Microsoft publishes', () => {
    const seed = { high: 0x0ddddeee, low: 0xeffff000 }
    expect(marvin32(latin1Bytes('abcdefghijklmnopqrstuvwxyz'), seed)).toBe(0xd34847dc)
  })

  test('takes its seeds from names, the first character the highest', () => {
    expect(marvinSeed('Default0')).toEqual({ high: 0x44656661, low: 0x756c7430 })
  })
})

describe('an identifiable key', () => {
  const families = [...AZURE_KEY_FAMILIES].map(([signature, family]) => [signature, family.service] as const)

  test.each(families)('signed %s is valid as %s', (signature, service) => {
    for (const random of [76, 33, 42]) {
      const key = completeToken('azure-identifiable-key', noise(BASE64, random) + signature)
      expect(validate('azure-identifiable-key', key)).toEqual({
        validity: 'valid',
        detail: `the checksum of ${service} holds`,
      })
    }
  })

  test('of storage has 88 characters and of messaging 44', () => {
    expect(completeToken('azure-identifiable-key', `${noise(BASE64, 76)}+ASt`)).toHaveLength(88)
    expect(completeToken('azure-identifiable-key', `${noise(BASE64, 33)}+ASb`)).toHaveLength(44)
  })

  test('with one character changed is invalid', () => {
    const key = completeToken('azure-identifiable-key', `${noise(BASE64, 76)}+ASt`)
    expect(validate('azure-identifiable-key', changed(key, 20)).validity).toBe('invalid')
  })

  test('of Redis is never refuted, for Microsoft rewrites some of its checksums', () => {
    const key = completeToken('azure-identifiable-key', `${noise(BASE64, 33)}AzCa`)
    expect(validate('azure-identifiable-key', changed(key, 20)).validity).toBe('indeterminate')
  })

  test('without a known signature is indeterminate', () => {
    expect(validate('azure-identifiable-key', `${noise(BASE64, 86)}==`).validity).toBe('indeterminate')
  })

  test('in the alphabet for URLs is read as well', () => {
    const key = completeToken('azure-identifiable-key', `${noise(BASE64, 44)}AzFu`)
    expect(validate('azure-identifiable-key', key.replaceAll('+', '-').replaceAll('/', '_')).validity).toBe('valid')
  })
})

describe('a common annotated key', () => {
  const body = `${noise(BASE62, 52)}JQQJ99BCACAAAAAAAAAAAAASAZDO`
  const key = completeToken('azure-cask-key', body)

  test('whose checksum holds is valid, and says when it was issued', () => {
    expect(key).toHaveLength(84)
    expect(validate('azure-cask-key', key)).toEqual({
      validity: 'valid',
      detail: 'the checksum holds, issued in 2025-03',
    })
  })

  test('with one character changed is invalid', () => {
    expect(validate('azure-cask-key', changed(key, 10)).validity).toBe('invalid')
  })

  test('is taken as a token of Azure DevOps and as a key of NuGet too', () => {
    expect(validate('azure-devops-pat', key).validity).toBe('valid')
    expect(validate('nuget-key', key).validity).toBe('valid')
  })

  test('without its marker is indeterminate', () => {
    expect(validate('azure-cask-key', key.replace('JQQJ', 'JQQK')).validity).toBe('indeterminate')
  })
})

describe('a client secret of Entra', () => {
  const secret = completeToken('entra-client-secret', `abC8Q~${noise(BASE62, 31)}`)

  test('whose checksum holds is valid, and with one character changed invalid', () => {
    expect(secret).toHaveLength(40)
    expect(validate('entra-client-secret', secret).validity).toBe('valid')
    expect(validate('entra-client-secret', changed(secret, 20)).validity).toBe('invalid')
  })

  test('of the older form carries no checksum', () => {
    expect(validate('entra-client-secret', `abC7Q~${noise(BASE62, 31)}`).validity).toBe('indeterminate')
  })
})

describe('a token of Azure DevOps', () => {
  const token = completeToken('azure-devops-pat', noise(BASE32.toLowerCase(), 52))

  test('whose checksum holds is valid, and with one character changed invalid', () => {
    expect(token).toMatch(/^[a-z2-7]{52}$/)
    expect(validate('azure-devops-pat', token).validity).toBe('valid')
    expect(validate('azure-devops-pat', changed(token, 30)).validity).toBe('invalid')
  })

  test('of another length is indeterminate', () => {
    expect(validate('azure-devops-pat', token.slice(1)).validity).toBe('indeterminate')
  })
})
