import { describe, expect, test } from '@jest/globals'
import type { FormatName } from '../src/model/report-format.ts'
import { detectFormat } from '../src/parse/detect-format.ts'
import { FORMAT_NAMES } from '../src/parse/format-names.ts'
import { SMALL_REPORTS } from './support/reports.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const detect = (text: string, path = 'coverage/report', format?: FormatName): string =>
  detectFormat(bytes(text), path, format).format

function failure(run: () => unknown): { code: string; message: string; fix: string } {
  try {
    run()
  } catch (error) {
    return error as { code: string; message: string; fix: string }
  }
  throw new Error('nothing was thrown')
}

describe('a format is found by content', () => {
  test.each(FORMAT_NAMES)('%s', (format) => {
    expect(detect(SMALL_REPORTS[format])).toBe(format)
  })

  test('the name of the file says nothing', () => {
    expect(detect(SMALL_REPORTS.cobertura, 'lcov.info')).toBe('cobertura')
    expect(detect(SMALL_REPORTS.lcov, 'cobertura.xml')).toBe('lcov')
    expect(detect(SMALL_REPORTS.simplecov, 'coverage-final.json')).toBe('simplecov')
  })

  test.each(FORMAT_NAMES)('%s is found in its first 64 KiB', (format) => {
    const filler = ' '.repeat(70_000)
    const padded = SMALL_REPORTS[format] + (format === 'lcov' || format === 'go' ? '' : filler)
    expect(detectFormat(bytes(padded).subarray(0, 64 * 1024), 'r').format).toBe(format)
  })

  test('Istanbul is found when the first file alone is longer than the head', () => {
    const statements = Array.from({ length: 4000 }, (_, i) => `"${i}":{"start":{"line":${i + 1},"column":0}}`)
    const head = `{"/a.ts":{"path":"/a.ts","all":false,"statementMap":{${statements}`.slice(0, 64 * 1024)
    expect(detect(head)).toBe('istanbul')
  })

  test('llvm-cov is found when the branches of the first file fill the head', () => {
    const head = `{"data":[{"files":[{"branches":[${'[1,2,3,4,5,6,0,0,4],'.repeat(5000)}`.slice(0, 64 * 1024)
    expect(detect(head)).toBe('llvm-cov')
  })

  test.each([
    ['coverage.json of SimpleCov', '{"meta":{"simplecov_version":"0.22.0"},"coverage":{}}', 'simplecov'],
    ['an old resultset', '{"RSpec":{"coverage":{"/a.rb":[1,null]},"timestamp":1}}', 'simplecov'],
    ['coverage.py with files first', '{"files":{"a.py":{"executed_lines":[1]}}}', 'coverage.py'],
    ['cargo llvm-cov', '{"data":[{"files":[{"filename":"a.rs"', 'llvm-cov'],
    ['a summary-only export', '{"data":[{"files":[{"filename":"a.c","summary":{}}]}]}', 'llvm-cov'],
    ['white space before JSON', '\n\n  {"/a.ts": { "path": "/a.ts", "statementMap": {} } }', 'istanbul'],
  ])('%s', (_name, text, format) => {
    expect(detect(text)).toBe(format)
  })
})

describe('what no format fits', () => {
  test.each([
    [
      'an unknown XML',
      '<?xml version="1.0"?><!-- x --><testsuites tests="3"/>',
      'XML with the root element <testsuites>',
    ],
    ['an unknown JSON', '{"total":{"lines":{"pct":90}},"a":1}', 'JSON with the top keys "total", "a"'],
    ['many keys', '{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}', '"e" …'],
    ['a JSON array', '[{"path":"a"}]', 'a JSON array'],
    ['an HTML page', '<!DOCTYPE html>\n<html><body>Not found</body></html>', 'an HTML page'],
    ['gzip', '\u001f\u008b\u0008\u0000', 'gzip'],
    ['a coverage.py data file', 'SQLite format 3\u0000', 'coverage xml'],
    ['other bytes', '\u0001\u0002\u0000\u0003', 'binary data'],
    ['plain text', 'Total coverage: 91 %\nmore', 'text that begins with "Total coverage: 91 %"'],
    ['text with a workflow command', '::error::pwned\u001b[31m\n', 'text that begins with "::error::pwned[31m"'],
    ['a key with a line feed', '{"a\\nb\\u202e":1}', 'top keys "a\\nb"'],
  ])('%s is VEL_COV_FORMAT and says what it is and what is read', (_name, text, words) => {
    const latin1 = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const ascii = [...text].every((character) => character.charCodeAt(0) < 256)
    const error = failure(() => detectFormat(ascii ? latin1 : bytes(text), 'cov/x', undefined))
    expect(error.code).toBe('VEL_COV_FORMAT')
    expect(error.message).toContain(words)
    expect(error.message).toMatch(/^the report "cov\/x" .* \(byte 0\)\.$/u)
    expect(error.fix).toContain('lcov, cobertura, jacoco, clover, istanbul, coverage.py, go, simplecov, llvm-cov')
  })

  test.each(['', ' \n\t', '{}', '{ }\n'])('%j is VEL_COV_EMPTY', (text) => {
    expect(failure(() => detect(text)).code).toBe('VEL_COV_EMPTY')
  })
})

describe('a format that the user names', () => {
  test('is taken when the content is that format, or shows none', () => {
    expect(detect(SMALL_REPORTS.lcov, 'x', 'lcov')).toBe('lcov')
    expect(detect('some unusual preamble\n', 'x', 'go')).toBe('go')
  })

  test.each(FORMAT_NAMES)('is VEL_COV_FORMAT when the content is %s', (format) => {
    const other = format === 'lcov' ? 'cobertura' : 'lcov'
    const error = failure(() => detect(SMALL_REPORTS[format], 'x', other))
    expect([error.code, error.message]).toEqual([
      'VEL_COV_FORMAT',
      `the report "x" is ${format}, but \`format\` says ${other} (byte 0).`,
    ])
  })
})
