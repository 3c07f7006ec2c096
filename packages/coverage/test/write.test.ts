import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CoverageCollector } from '../src/merge/coverage-collector.ts'
import type { FileCoverage } from '../src/model/file-coverage.ts'
import { readReport } from '../src/parse/read-report.ts'
import { writeBadgeJson, writeBadgeSvg } from '../src/write/write-badge.ts'
import { writeCobertura } from '../src/write/write-cobertura.ts'
import { covered } from './support/coverage-builder.ts'
import { fakePorts } from './support/fake-ports.ts'
import { sha } from './support/fake-repo.ts'

async function readBack(xml: string): Promise<readonly FileCoverage[]> {
  const head = sha('head')
  const ports = fakePorts({
    repo: { head, commits: [{ sha: head, parents: [], tree: {} }] },
    event: { kind: 'local', base: null },
    disk: { 'cobertura.xml': xml },
  })
  const collector = new CoverageCollector()
  await readReport('cobertura.xml', ports.files, ports.codec, (file) => collector.add(file))
  return collector.files()
}

describe('writeCobertura', () => {
  test('is read back by our own parser as it was', async () => {
    const files = [covered('a/b&c "d"<e>.ts', [1, -2, 3], [[3, 1, 2]]), covered('root.ts', [-7, 8], [[8, 2, 2]])]
    expect(await readBack(writeCobertura(files))).toEqual(files)
  })

  test('is read back for any lines and branches', async () => {
    const file = fc
      .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), fc.array(fc.boolean()))
      .map(([lines, bits]) => {
        const signed = lines.map((line, at) => (bits[at] === true ? line : -line))
        return covered(
          'a.ts',
          signed,
          signed.filter((line) => line > 200).map((line) => [line, 1, 3]),
        )
      })
    await fc.assert(
      fc.asyncProperty(file, async (given) => {
        const [read] = await readBack(writeCobertura([given]))
        expect(read?.lines).toEqual(given.lines)
        expect(read?.branches ?? new Uint8Array()).toEqual(given.branches)
      }),
      { numRuns: 50 },
    )
  })

  test('is the same for the same coverage, whatever the order: it holds no time', () => {
    const files = [covered('b.ts', [1]), covered('a.ts', [-1])]
    expect(writeCobertura(files)).toBe(writeCobertura([...files].reverse()))
    expect(writeCobertura(files)).toContain('line-rate="0.5000" branch-rate="1" lines-covered="1" lines-valid="2"')
  })

  test('a rate below 1 is never written as 1', () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => at + 1).map((line) => (line === 5 ? -line : line))
    expect(writeCobertura([covered('a.ts', lines)])).toContain('line-rate="0.9999"')
  })
})

describe('the badge', () => {
  test('for shields’ endpoint is rounded towards failure', () => {
    expect(JSON.parse(writeBadgeJson({ label: 'coverage', tally: { covered: 19_999, total: 25_000 } }))).toEqual({
      schemaVersion: 1,
      label: 'coverage',
      message: '79.99%',
      color: '97ca00',
    })
  })

  test('as SVG escapes what it shows', () => {
    const svg = writeBadgeSvg({ label: '<script>"&', tally: { covered: 0, total: 0 } })
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('unknown')
    expect(svg.split('\n').length).toBeLessThan(30)
  })
})
