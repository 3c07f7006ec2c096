import { describe, expect, test } from '@jest/globals'
import { type FingerprintParts, fingerprintOf } from '../src/fingerprint/fingerprint-of.ts'

const STRONG: FingerprintParts = {
  ruleId: 'github-pat',
  path: 'src/a.ts',
  secret: 'k8Jq2Lr9Zt4Wm1Xvp7Yb3Nc6Vd',
  entropy: 4.5,
  context: 'const token = "\0"',
  salt: '',
}
const WEAK: FingerprintParts = { ...STRONG, secret: 'hunter2', entropy: 2.8 }

describe('a fingerprint', () => {
  test('is a name of thirty-two hex digits', () => {
    expect(fingerprintOf(STRONG)).toMatch(/^vs2-[0-9a-f]{32}$/u)
  })

  test.each([
    ['the line around a strong secret', { ...STRONG, context: 'other' }],
    ['its entropy, above the bar', { ...STRONG, entropy: 4 }],
  ])('does not change with %s', (_, parts) => {
    expect(fingerprintOf(parts)).toBe(fingerprintOf(STRONG))
  })

  test.each([
    ['the rule', { ...STRONG, ruleId: 'x' }],
    ['the path', { ...STRONG, path: 'b' }],
    ['the secret', { ...STRONG, secret: 'z8Jq2Lr9Zt4Wm1Xvp7Yb3Nc6Vd' }],
    ['the salt', { ...STRONG, salt: 's' }],
  ])('changes with %s', (_, parts) => {
    expect(fingerprintOf(parts)).not.toBe(fingerprintOf(STRONG))
  })

  test('of a secret that could be guessed says nothing about it, only about the text around it', () => {
    expect(fingerprintOf({ ...WEAK, secret: 'hunter3' })).toBe(fingerprintOf(WEAK))
    expect(fingerprintOf({ ...WEAK, context: 'other' })).not.toBe(fingerprintOf(WEAK))
    expect(fingerprintOf({ ...WEAK, context: '  const   token = "\0"' })).toBe(fingerprintOf(WEAK))
  })
})
