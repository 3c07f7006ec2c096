import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { DEFAULT_ARCHIVE_LIMITS } from '../src/archive/archive-limits.ts'
import { type ScanBytesRequest, type ScannedBytes, scanBytes } from '../src/engine/scan-bytes.ts'
import { BASE62, noise } from '../src/rules/sample.ts'
import { latin1Of } from '../src/text/latin1-of.ts'
import { rule, scanner } from './support/engine-scanner.ts'

const TOKEN = `acme_${noise(BASE62, 24)}`
const SCANNER = scanner([rule('acme', 'acme_[0-9A-Za-z]{24}'), rule('store', null, { path: '\\.zip$' })])

function scan(bytes: Uint8Array, more: Partial<ScanBytesRequest> = {}): ScannedBytes {
  return scanBytes(SCANNER, { path: 'f.bin', bytes, kind: 'file', commit: null, archives: null, ...more })
}

function places({ results }: ScannedBytes): readonly string[] {
  return results.flatMap(({ fragment, result }) =>
    result.hits.map((hit) => `${fragment.path}:${fragment.lineOf(hit.start)} ${hit.start} ${hit.secret.length}`),
  )
}

describe('the bytes of a file', () => {
  test('give hits with bytes and lines', () => {
    const scanned = scan(strToU8(`one\ntwo ${TOKEN}\n`))
    expect(places(scanned)).toEqual(['f.bin:2 8 29'])
    expect(scanned).toMatchObject({ fileCount: 1, byteCount: 38, binaryCount: 0, notScanned: [] })
  })

  test('have the text of the hit at its place', () => {
    const [found] = scan(strToU8(`é ${TOKEN}`)).results
    const hit = found?.result.hits[0]
    expect(found?.fragment.text.slice(hit?.secretStart, hit?.secretEnd)).toBe(TOKEN)
  })

  test('leave nothing when there is nothing', () => {
    expect(scan(strToU8('nothing'))).toMatchObject({ results: [], fileCount: 1, byteCount: 7 })
  })

  test('that are more than the limit are named', () => {
    expect(scan(strToU8(TOKEN), { maxFileBytes: 10 })).toMatchObject({
      fileCount: 0,
      byteCount: 0,
      notScanned: [{ path: 'f.bin', reason: 'file-too-large' }],
    })
  })
})

describe('a binary file', () => {
  test('is read where it is printable', () => {
    const scanned = scan(Buffer.from(`\x7fELF\0\0\x01\x02${TOKEN}\0\0\0`, 'latin1'))
    expect(places(scanned)).toEqual(['f.bin:1 8 29'])
    expect(scanned.binaryCount).toBe(1)
  })

  test('is read where it is UTF-16', () => {
    const wide = Buffer.from(TOKEN, 'utf16le').toString('latin1')
    expect(places(scan(Buffer.from(`MZ\0\0\0\x01\xff${wide}\0\0\xfe`, 'latin1')))).toEqual(['f.bin:1 7 29'])
  })

  test('that is UTF-16 as a whole is text', () => {
    const scanned = scan(Buffer.from(`\ufeffkey ${TOKEN}`, 'utf16le'))
    expect(places(scanned)).toEqual(['f.bin:1 10 29'])
    expect(scanned.binaryCount).toBe(0)
  })
})

describe('a large file', () => {
  test('has every hit once, with its line, wherever the windows end', () => {
    const MIB = 1024 * 1024
    const bytes = Buffer.alloc(3 * MIB + 500, 'some text\n')
    const wanted: number[] = []
    for (const border of [MIB, 2 * MIB, 3 * MIB]) {
      for (const at of [border - 60_000, border - 29, border + 10, border + 70_000]) {
        if (at + 40 > bytes.length) continue
        bytes.write(` ${TOKEN} `, at - 1, 'latin1')
        wanted.push(at)
      }
    }
    bytes.write(` ${TOKEN} `, MIB - 10_015, 'latin1')
    wanted.push(MIB - 10_014)
    const scanned = scan(bytes)
    const starts = scanned.results.flatMap(({ result }) => result.hits.map((hit) => hit.start))
    expect(starts).toEqual(wanted.sort((a, b) => a - b))
    const [first] = scanned.results
    expect(first?.fragment.lineOf(starts[0] ?? 0)).toBe(latin1Of(bytes.subarray(0, starts[0])).split('\n').length)
  })

  test('has a hit that stands across a border', () => {
    const bytes = Buffer.alloc(2 * 1024 * 1024, '.')
    bytes.write(TOKEN, 1024 * 1024 - 15, 'latin1')
    expect(places(scan(bytes))).toEqual([`f.bin:1 ${1024 * 1024 - 15} 29`])
  })
})

describe('an archive', () => {
  const zip = zipSync({ 'a/one.txt': strToU8(TOKEN), 'two.txt': strToU8('nothing') })

  test('is looked into when that is wanted', () => {
    const scanned = scan(zip, { path: 'x.zip', archives: DEFAULT_ARCHIVE_LIMITS })
    expect(places(scanned)).toEqual(['x.zip!a/one.txt:1 0 29', 'x.zip:1 0 0'])
    expect(scanned).toMatchObject({ fileCount: 2, byteCount: 36, archiveCount: 1, binaryCount: 0 })
  })

  test('is a binary file when it is not', () => {
    expect(scan(zip)).toMatchObject({ results: [], fileCount: 1, archiveCount: 0, binaryCount: 1 })
  })

  test('tells what was not looked at', () => {
    const scanned = scan(zip, { path: 'x.zip', archives: { ...DEFAULT_ARCHIVE_LIMITS, maxMembers: 1 } })
    expect(scanned.notScanned).toEqual([{ path: 'x.zip', reason: 'too-many-members' }])
  })
})
