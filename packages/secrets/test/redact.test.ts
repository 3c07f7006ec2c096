import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import fc from 'fast-check'
import { guardErrors } from '../src/redact/guard-errors.ts'
import { redactOutcome } from '../src/redact/redact-outcome.ts'
import { createRedactor, WINDOW } from '../src/redact/redactor.ts'
import { REDACTED, SecretText } from '../src/secret-text.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.~!$%&"\'<>\\ '
/** Random enough that no window is a word. */
const secretText = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 8, maxLength: 80 })
  .map((letters) => letters.join(''))
  .filter((text) => /[A-Z]/u.test(text) && /\d/u.test(text) && text.trim() === text)

function knowing(...secrets: readonly string[]) {
  const redactor = createRedactor()
  for (const secret of secrets) redactor.add(new SecretText(secret))
  return redactor
}

function windowsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - WINDOW + 1) }, (_, at) => text.slice(at, at + WINDOW))
}

/** Windows that belong to everybody: rulers, and runs of letters that may be words. */
function isOwn(window: string): boolean {
  return !/^[\s\-=*_#.]+$/u.test(window) && /\d/u.test(window) && /[A-Z]/u.test(window)
}

function encodings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'latin1')
  return [
    secret,
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(secret),
    JSON.stringify(secret),
    ...['', 'x', 'xy'].map((pad) => Buffer.from(`${pad}${secret}`, 'latin1').toString('base64')),
    ...['', 'x', 'xy'].map((pad) => Buffer.from(`${pad}${secret} tail`, 'latin1').toString('base64url')),
  ]
}

describe('the redactor', () => {
  test('leaves no window of a secret, in whatever text it stands', () => {
    fc.assert(
      fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
        const clean = knowing(secret).redact(`${before}${secret}${after}`).replaceAll(REDACTED, '')
        for (const window of windowsOf(secret).filter(isOwn)) expect(clean).not.toContain(window)
      }),
      { numRuns: 300 },
    )
  })

  test('knows a secret in its encoded forms', () => {
    fc.assert(
      fc.property(secretText, (secret) => {
        const redactor = knowing(secret)
        for (const form of encodings(secret)) {
          const middle = form.slice(4, -4)
          if (middle.length >= 12) expect(redactor.redact(form)).not.toContain(middle)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('knows the parts of a secret', () => {
    const redactor = knowing('k8Jq2Lr9Zt4Wm1Xv')
    expect(redactor.redact('it begins with k8Jq2Lr9')).toBe(`it begins with ${REDACTED}`)
    expect(redactor.redact('…t4Wm1Xv is its end')).toBe(`…${REDACTED} is its end`)
    expect(redactor.redact('five bytes k8Jq2 are nobody’s')).toBe('five bytes k8Jq2 are nobody’s')
  })

  test.each([
    ['a URL', 'https://k8Jq2Lr9Zt4W@host/x', 'https://[redacted]@host/x'],
    ['two secrets side by side', 'k8Jq2Lr9Zt4Wp7Yb3Nc6Vd', '[redacted]'],
    ['a secret twice', 'k8Jq2Lr9Zt4W k8Jq2Lr9Zt4W', '[redacted] [redacted]'],
    ['text without any', 'nothing here', 'nothing here'],
  ])('replaces it in %s', (_, text, expected) => {
    expect(knowing('k8Jq2Lr9Zt4W', 'p7Yb3Nc6Vd').redact(text)).toBe(expected)
  })

  test('does not garble sentences for a secret that is a word, but hides a phrase whole', () => {
    const redactor = knowing('password', 'correct horse battery')
    expect(redactor.redact('Password in src/password.ts, the password')).toBe(
      'Password in src/password.ts, the password',
    )
    expect(redactor.redact('log: correct horse battery!')).not.toMatch(/horse|battery/u)
  })

  test('knows a secret of UTF-8 bytes as the text that it is', () => {
    const bytes = Buffer.from('pä55wörd-Ünïcode-9X').toString('latin1')
    expect(knowing(bytes).redact('is pä55wörd-Ünïcode-9X')).toBe(`is ${REDACTED}`)
  })

  test('knows a short secret where it stands whole', () => {
    expect(knowing('x9!Q').redact('is x9!Q here')).toBe(`is ${REDACTED} here`)
  })

  test('knows the run that encodes a secret', () => {
    const redactor = createRedactor()
    redactor.add(new SecretText('k8Jq2Lr9Zt4W'), 'azhKcTJMcjladDRX')
    expect(redactor.redact('data: azhKcTJMcjladDRX')).toBe(`data: ${REDACTED}`)
  })

  test('a hundred thousand characters of a key take no long time to learn', () => {
    const key = Array.from({ length: 2000 }, (_, at) => `MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj${at}`).join('\n')
    expect(knowing(key).redact(key.slice(500, 600))).toBe(REDACTED)
  })
})

describe('what leaves the gate', () => {
  test('has whole secrets replaced in every text but in the words that machines compare', () => {
    const redactor = knowing('k8Jq2Lr9Zt4Wm1')
    const outcome = {
      report: {
        schema: 'velocity.gate-report/1',
        headline: 'k8Jq2Lr9Zt4Wm1',
        findings: [{ message: 'a k8Jq2Lr9Zt4Wm1 b', rule: 'x' }],
      },
      outputs: { range: 'k8Jq2Lr9Zt4Wm1' },
      files: [{ output: 'o', name: 'n', content: '{"a":"k8Jq2Lr9Zt4Wm1"}' }],
    }
    expect(JSON.stringify(redactOutcome(outcome as never, redactor))).not.toContain('k8Jq2Lr9')
    expect(JSON.stringify(redactOutcome(outcome as never, redactor))).toContain('velocity.gate-report/1')
  })

  test('an error loses the secrets in its words and keeps its code', async () => {
    const redactor = knowing('k8Jq2Lr9Zt4Wm1')
    const parts = {
      code: 'VEL_GIT_FAILED',
      message: 'git: k8Jq2Lr9Zt4Wm1',
      why: 'k8Jq2Lr9Zt4Wm1',
      fix: 'k8Jq2Lr9Zt4Wm1',
    } as const
    const error = await guardErrors(redactor, async () => {
      throw new UserError(parts)
    }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'VEL_GIT_FAILED', message: `git: ${REDACTED}`, why: REDACTED, fix: REDACTED })
    const bug = await guardErrors(redactor, async () => {
      throw new Error('k8Jq2Lr9Zt4Wm1')
    }).catch((caught: unknown) => caught)
    expect(String((bug as Error).stack)).not.toContain('k8Jq2L')
  })
})

describe('a secret text', () => {
  test('does not print itself', () => {
    const secret = new SecretText('k8Jq2Lr9')
    expect([`${secret}`, JSON.stringify({ secret }), String(secret)]).toEqual([
      REDACTED,
      `{"secret":"${REDACTED}"}`,
      REDACTED,
    ])
    expect(Object.keys(secret)).toEqual([])
  })
})
