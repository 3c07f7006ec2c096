import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from '../src/archive/archive-limits.ts'
import { openArchive } from '../src/archive/open-archive.ts'
import { BASE62, noise } from '../src/rules/sample.ts'
import { tar } from './support/engine-tar.ts'

function open(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): readonly string[] {
  return [...openArchive(bytes, 'a.bin', { ...DEFAULT_ARCHIVE_LIMITS, ...limits })].map((entry) =>
    entry.kind === 'member'
      ? `${entry.path}=${Buffer.from(entry.bytes).toString('latin1')}`
      : `${entry.path}: ${entry.reason}`,
  )
}

const ZIP = zipSync({ 'x/a.txt': strToU8('hello'), 'b.txt': [strToU8('world'), { level: 0 }] })

describe('the files of', () => {
  test('a zip', () => {
    expect(open(ZIP)).toEqual(['a.bin!x/a.txt=hello', 'a.bin!b.txt=world'])
  })

  test('a gzip of several members', () => {
    expect(open(Buffer.concat([gzipSync('one '), gzipSync('two')]))).toEqual(['a.bin!a.bin=one two'])
  })

  test('a tar, with long names', () => {
    const long = `${'deep/'.repeat(40)}end.txt`
    expect(
      open(
        tar([
          ['a.txt', 'one'],
          [long, 'two'],
        ]),
      ),
    ).toEqual(['a.bin!a.txt=one', `a.bin!${long}=two`])
  })

  test('a tar.gz, as one archive deep', () => {
    expect(open(gzipSync(tar([['a.txt', 'one']])), { maxDepth: 1 })).toEqual(['a.bin!a.bin!a.txt=one'])
  })

  test('archives inside of archives', () => {
    expect(open(zipSync({ 'in.zip': ZIP }))).toEqual(['a.bin!in.zip!x/a.txt=hello', 'a.bin!in.zip!b.txt=world'])
  })

  test('no archive are none', () => {
    expect(open(strToU8('PK is how it begins'))).toEqual([])
    expect(open(new Uint8Array(0))).toEqual([])
  })

  test('an archive have clean names', () => {
    expect(open(zipSync({ '../../etc/\u001b[2Jx': strToU8('1'), 'C:\\w\\y': strToU8('2') }))).toEqual([
      'a.bin!etc/[2Jx=1',
      'a.bin!w/y=2',
    ])
  })
})

describe('what is not opened is named', () => {
  test('archives that are too deep', () => {
    expect(open(zipSync({ 'in.zip': ZIP }), { maxDepth: 1 })).toEqual(['a.bin!in.zip: too-deep'])
  })

  test('too many members', () => {
    expect(open(ZIP, { maxMembers: 1 })).toEqual(['a.bin!x/a.txt=hello', 'a.bin: too-many-members'])
  })

  test('a member that is too large', () => {
    expect(open(ZIP, { maxMemberBytes: 4 })).toEqual([
      'a.bin!x/a.txt: member-too-large',
      'a.bin!b.txt: member-too-large',
    ])
  })

  test('all of them together', () => {
    expect(open(ZIP, { maxTotalBytes: 7 })).toEqual(['a.bin!x/a.txt=hello', 'a.bin!b.txt: total-too-large'])
  })

  test.each([
    ['zip', (bytes: Uint8Array) => zipSync({ bomb: bytes })],
    ['gzip', (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes))],
  ])('a bomb in a %s', (_, pack) => {
    const [line] = open(pack(new Uint8Array(8 * 1024 * 1024)))
    expect(line).toMatch(/: ratio-too-high$/)
  })

  test('an encrypted member', () => {
    const bytes = new Uint8Array(ZIP)
    const directory = Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1')
    bytes[directory + 8] = 1
    expect(open(bytes)).toEqual(['a.bin!x/a.txt: encrypted', 'a.bin!b.txt=world'])
  })

  test.each([
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
    ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
    ['bzip2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
  ])('%s', (_, magic) => {
    expect(open(Uint8Array.from(magic))).toEqual(['a.bin: unsupported'])
  })

  test('whatever is cut off', () => {
    const whole = tar([['a', 'x'.repeat(700)]])
    for (let size = 512; size < 512 + 700; size += 50) expect(open(whole.subarray(0, size))).toEqual(['a.bin: corrupt'])
    const packed = gzipSync(noise(BASE62, 400))
    for (let size = 20; size < packed.length - 8; size += 40)
      expect(open(packed.subarray(0, size))).toEqual(['a.bin: corrupt'])
    for (let size = 4; size < ZIP.length; size += 10) expect(open(ZIP.subarray(0, size)).join()).toContain('corrupt')
  })

  test('any byte that is changed: never a crash', () => {
    for (const bytes of [ZIP, gzipSync('some text'), tar([['a', 'b']])]) {
      for (let at = 0; at < Math.min(bytes.length, 700); at += 1) {
        const broken = new Uint8Array(bytes)
        broken[at] = (broken[at] ?? 0) ^ 0xff
        expect(Array.isArray(open(broken))).toBe(true)
      }
    }
  })
})
