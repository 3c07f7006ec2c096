import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Codec, Files } from '@velocity/ports'
import { FORMAT_NAMES } from '../src/parse/format-names.ts'
import { type ReadReport, type ReadReportOptions, readReport } from '../src/parse/read-report.ts'
import { chunked, codeOf, type ParsedFile, show } from './support/parse-text.ts'
import { SMALL_REPORTS } from './support/reports.ts'

const codec: Codec = {
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  async sha256Stream(chunks) {
    const hash = createHash('sha256')
    let sizeBytes = 0
    for await (const chunk of chunks) {
      // A digest that dawdles must still see the bytes before they are overwritten.
      await new Promise((resolve) => setImmediate(resolve))
      hash.update(chunk)
      sizeBytes += chunk.length
    }
    return { hex: hash.digest('hex'), sizeBytes }
  },
  gzip: unused,
  gunzip: unused,
  latin1: unused,
  utf8: unused,
  unzip: unused,
}

function unused(): never {
  throw new Error('not used here')
}

interface Source {
  readonly files: Files
  isClosed: boolean
}

function sourceOf(content: string | Uint8Array, cut = 1 << 20): Source {
  const source: Source = {
    isClosed: false,
    files: { glob: unused, stat: unused, readText: unused, write: unused, read: () => read() },
  }
  async function* read(): AsyncIterable<Uint8Array> {
    try {
      yield* chunked(content, cut)
    } finally {
      source.isClosed = true
    }
  }
  return source
}

async function readAll(
  content: string | Uint8Array,
  cut?: number,
  options?: ReadReportOptions,
): Promise<ReadReport & { readonly shown: readonly ParsedFile[] }> {
  const shown: ParsedFile[] = []
  const report = await readReport(
    'r',
    sourceOf(content, cut).files,
    codec,
    (file) => void shown.push(show(file)),
    options,
  )
  return { ...report, shown }
}

const sha256 = (content: string | Uint8Array): string => `sha256:${createHash('sha256').update(content).digest('hex')}`

describe('a report is read', () => {
  test.each(FORMAT_NAMES)('%s, at any chunk border, with size and digest of its bytes', async (format) => {
    const text = SMALL_REPORTS[format]
    for (const cut of [1, 2, 3, 7, 64, 4096]) {
      const { shown, ...report } = await readAll(text, cut)
      expect(report).toMatchObject({ format, sizeBytes: Buffer.byteLength(text), digest: sha256(text), files: 1 })
      expect(shown.map(({ lines }) => lines)).toEqual(['+1 -2'])
    }
  })

  test.each(FORMAT_NAMES)('%s with a byte order mark, and in UTF-16', async (format) => {
    const marked = Buffer.from(`\ufeff${SMALL_REPORTS[format]}`)
    const wide = Buffer.from(`\ufeff${SMALL_REPORTS[format]}`, 'utf16le')
    for (const bytes of [marked, wide]) {
      const report = await readAll(bytes, 1000)
      expect(report).toMatchObject({ format, sizeBytes: bytes.length, digest: sha256(bytes) })
      expect(report.shown.map(({ lines }) => lines)).toEqual(['+1 -2'])
    }
  })

  test('more than the head, in chunks of odd sizes', async () => {
    const text = Array.from({ length: 9000 }, (_, i) => SMALL_REPORTS.lcov.replace('a.ts', `a${i}.ts`)).join('')
    expect(text.length).toBeGreaterThan(3 * 64 * 1024)
    for (const cut of [1000, 65_535, 65_536, 65_537, 1 << 20]) {
      const report = await readAll(text, cut)
      expect(report).toMatchObject({ files: 9000, digest: sha256(text), sizeBytes: text.length })
    }
  })
})

describe('a report is not read', () => {
  test.each([
    ['no byte', ''],
    ['white space', '  \n'],
    ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf])],
    ['an empty object', '{}'],
    ['lcov with a file that has no line', 'TN:\nSF:a.ts\nend_of_record\n'],
    ['Istanbul with a file that has no line', '{"/a.ts":{"path":"/a.ts","statementMap":{},"s":{}}}'],
    [
      'coverage.py with a file that has no line',
      '{"meta":{"branch_coverage":false},"files":{"a":{"executed_lines":[],"missing_lines":[]}}}',
    ],
    ['SimpleCov with a file that has no line', '{"RSpec":{"coverage":{"/a.rb":{"lines":[null,null]}},"timestamp":1}}'],
    ['llvm-cov with a file that has no line', '{"data":[{"files":[{"filename":"a","segments":[]}]}]}'],
    ['a coverprofile of its mode only', 'mode: set\n'],
  ])('%s is VEL_COV_EMPTY', async (_name, content) => {
    expect(await codeOf(() => readAll(content))).toBe('VEL_COV_EMPTY')
  })

  test('an explicit format that contradicts the content is VEL_COV_FORMAT, and the file is closed', async () => {
    const source = sourceOf(SMALL_REPORTS.cobertura, 50)
    const code = await codeOf(() => readReport('r', source.files, codec, () => undefined, { format: 'lcov' }))
    expect([code, source.isClosed]).toEqual(['VEL_COV_FORMAT', true])
  })

  test('the file is closed when a record is malformed, and when the caller throws', async () => {
    const broken = sourceOf(`${SMALL_REPORTS.istanbul.slice(0, -1)},"b":null}${' '.repeat(5000)}`, 100)
    expect(await codeOf(() => readReport('r', broken.files, codec, () => undefined))).toBe('VEL_COV_PARSE')
    expect(broken.isClosed).toBe(true)
    const refused = sourceOf(SMALL_REPORTS.lcov, 10)
    const refuse = (): never => {
      throw new Error('no more')
    }
    await expect(readReport('r', refused.files, codec, refuse)).rejects.toThrow('no more')
    expect(refused.isClosed).toBe(true)
  })

  test('a failing source and a failing digest reach the caller', async () => {
    const failing = { ...sourceOf('').files, read: () => broken() }
    async function* broken(): AsyncIterable<Uint8Array> {
      yield new TextEncoder().encode('TN:\n')
      throw new Error('disk')
    }
    await expect(readReport('r', failing, codec, () => undefined)).rejects.toThrow('disk')
    const weak: Codec = { ...codec, sha256Stream: () => Promise.reject(new Error('digest')) }
    await expect(readReport('r', sourceOf(SMALL_REPORTS.lcov).files, weak, () => undefined)).rejects.toThrow('digest')
  })

  test.each(FORMAT_NAMES)('no cut of a small %s report passes as the whole', async (format) => {
    const text = SMALL_REPORTS[format]
    const whole = text.trimEnd().length
    for (let length = 0; length < whole; length++) {
      const cut = text.slice(0, length)
      // Formats of lines have no end of their own: cut behind a line, a report is a whole report of less.
      if ((format === 'go' || format === 'lcov') && cut.endsWith('\n')) continue
      const code = await codeOf(() => readAll(cut, 100))
      expect(`${length} ${code}`).toMatch(/VEL_COV_(?:EMPTY|FORMAT|TRUNCATED|PARSE)$/u)
    }
  })
})
