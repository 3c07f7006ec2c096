import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findEncodedRuns } from '../src/decode/find-encoded-runs.ts'
import type { Hit } from '../src/engine/hit.ts'
import { BASE62, noise } from '../src/rules/sample.ts'
import { file, rule, scanner } from './support/engine-scanner.ts'

const TOKEN = `acme_${noise(BASE62, 24)}`
const ACME = rule('acme', 'acme_[0-9A-Za-z]{24}')
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

function onlyHit(text: string, depth = 2): Hit | undefined {
  const { hits } = scanner([ACME], { decodeDepth: depth }).scan(file(text))
  expect(hits.length).toBeLessThanOrEqual(1)
  return hits[0]
}

describe('a secret is found', () => {
  const escaped = [...TOKEN].map((char) => `\\u${hex(char).padStart(4, '0')}`).join('')
  test.each<[string, string, readonly string[]]>([
    ['in base64', base64(`user:${TOKEN}`), ['base64']],
    ['in base64url', Buffer.from(`??>>${TOKEN}~~`).toString('base64url'), ['base64']],
    ['in wrapped base64', base64(`${'header '.repeat(9)}${TOKEN} more`).replace(/.{76}/g, '$&\n    '), ['base64']],
    ['in hexadecimal digits', hex(`key ${TOKEN}`), ['hex']],
    ['in hexadecimal digits behind 0x', `0x${hex(`key ${TOKEN}`)}`, ['hex']],
    ['behind percent escapes', `%61cme%5F${TOKEN.slice(5)}`, ['percent']],
    ['behind escapes of JSON', `\\u0061cme_${TOKEN.slice(5)}`, ['unicode-escape']],
    ['in escapes alone', escaped, ['unicode-escape']],
    ['behind escapes of C', `acme\\x5f${TOKEN.slice(5)}`, ['unicode-escape']],
    ['behind references of HTML', `acme&#95;${TOKEN.slice(5)}`, ['unicode-escape']],
    ['behind hexadecimal references of HTML', `acme&#x5F;${TOKEN.slice(5)}`, ['unicode-escape']],
    ['in base64 of UTF-16', Buffer.from(`$t = '${TOKEN}'`, 'utf16le').toString('base64'), ['base64']],
    ['in base64 of base64', base64(`inner: ${base64(TOKEN)}`), ['base64', 'base64']],
    ['in base64 in percent escapes', encodeURIComponent(base64(`?>${TOKEN}?`)), ['percent', 'base64']],
  ])('%s', (_, run, encodings) => {
    const hit = onlyHit(`const a = '${run}'\n`)
    expect(hit?.secret.reveal()).toBe(TOKEN)
    expect(hit?.encodings).toEqual(encodings)
    const place = `const a = '${run}'\n`.slice(hit?.start, hit?.end)
    expect(run.startsWith('0x') ? `0x${place}` : place.replace(/=+$/, '')).toBe(run.replace(/=+$/, ''))
  })

  test.each([
    ['little endian', Buffer.from(`\ufeff# ${TOKEN}\r\n`, 'utf16le').toString('latin1'), 6],
    ['little endian without a mark', Buffer.from(`# ${TOKEN}\r\n`, 'utf16le').toString('latin1'), 4],
    ['big endian', Buffer.from(`\ufeff# ${TOKEN}\r\n`, 'utf16le').swap16().toString('latin1'), 6],
  ])('in UTF-16, %s, at its byte', (_, text, start) => {
    const hit = onlyHit(text)
    expect([hit?.start, hit?.end, hit?.encodings]).toEqual([start, start + 2 * TOKEN.length, ['utf-16']])
  })

  test('with the name before it that only stands in front of the encoded text', () => {
    const named = rule('named', 'acme-password: ([0-9a-z]{16,})')
    const { hits } = scanner([named]).scan(file(`data:\n  acme-password: ${base64('k3k9qx0zv71hd84w')}\n`))
    expect(hits.map((hit) => hit.secret.reveal())).toContain('k3k9qx0zv71hd84w')
  })

  test('as two, when two secrets are in one encoded run', () => {
    const other = `acme_${noise(BASE62, 24, 9)}`
    const { hits } = scanner([ACME]).scan(file(base64(`${TOKEN} ${other}`)))
    expect(hits.map((hit) => hit.secret.reveal()).sort()).toEqual([TOKEN, other].sort())
  })
})

describe('decoding', () => {
  test('goes no deeper than it is told', () => {
    const twice = base64(`inner: ${base64(TOKEN)}`)
    expect(onlyHit(twice, 0)).toBeUndefined()
    expect(onlyHit(twice, 1)).toBeUndefined()
    expect(onlyHit(twice, 2)?.secret.reveal()).toBe(TOKEN)
  })

  test('finds no second hit for what stands there as it is', () => {
    expect(onlyHit(`${TOKEN} ${base64(TOKEN)}`)?.encodings).toEqual([])
  })

  test.each([
    ['binary in base64', Buffer.from(Array.from({ length: 60 }, (_, at) => (at * 37) % 256)).toString('base64')],
    ['a digest', noise('0123456789abcdef', 64)],
    ['a long name', 'getElementsByClassNameAndAttributeValue'],
    ['a path', 'packages/secrets/src/decode/find-dense-runs'],
    ['blanks', 'a%20b%20c'],
    ['controls', '\\x00\\x01\\x1b[0m'],
  ])('leaves %s alone', (_, text) => {
    expect(findEncodedRuns(`"${text}"`, 0, text.length + 2)).toEqual([])
  })

  test('finds base64 of readable text wherever it stands', () => {
    const text = fc.stringMatching(/^[a-zA-Z0-9 ,.:=_-]{12,90}$/)
    const edge = fc.constantFrom('', '"', ' ', '\n', ': ', '= ')
    fc.assert(
      fc.property(text, edge, edge, fc.nat({ max: 40 }), (plain, before, after, indent) => {
        const run = base64(plain)
        const all = `${' '.repeat(indent)}${before}${run}${after}`
        const decoded = findEncodedRuns(all, 0, all.length).map((found) => found.decoded)
        expect(decoded).toEqual([plain])
      }),
      { numRuns: 200 },
    )
  })

  test('takes each run once, whatever the borders of windows', () => {
    const text = `a ${base64(`first ${TOKEN}`)} b %41cme ${hex('x'.repeat(20))} ${base64('second one is here')}`
    const whole = findEncodedRuns(text, 0, text.length)
    for (let cut = 0; cut <= text.length; cut += 1) {
      const parts = [...findEncodedRuns(text, 0, cut), ...findEncodedRuns(text, cut, text.length)]
      expect(parts.map((run) => run.start)).toEqual(whole.map((run) => run.start))
    }
  })
})
