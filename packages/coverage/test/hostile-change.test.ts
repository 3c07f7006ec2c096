import { describe, expect, test } from '@jest/globals'
import type { GateReport } from '@velocity/model'
import { lcov, source } from './support/coverage-builder.ts'
import { judgeChange, type RealChange } from './support/real-run.ts'

const base = { 'src/a.js': source(4) }
const inputs = { 'min-patch': '90' }
const evil = 'evil()\n'.repeat(3)

async function judge(change: Omit<RealChange, 'base'> & { readonly base?: RealChange['base'] }): Promise<GateReport> {
  return judgeChange({ base, inputs, ...change })
}

function reasons({ findings }: GateReport): readonly string[] {
  return findings.map(({ rule, verdict, scope }) => `${verdict} ${rule} ${scope}`)
}

describe('new lines cannot be hidden', () => {
  test('by a NUL byte that makes git call the file binary', async () => {
    const report = await judge({
      head: { 'src/a.js': `// \0\n${source(4)}${evil}` },
      disk: { 'coverage/lcov.info': lcov({ 'src/a.js': [2, 3, 4, 5, -6, -7, -8] }) },
    })
    expect(reasons(report)).toEqual(['fail coverage/patch patch'])
    expect(report.facts).toMatchObject({ 'patch-covered': 0, 'patch-total': 3 })
  })

  test('by a NUL byte in a file that is in no report', async () => {
    const report = await judge({
      head: { 'src/b.js': `// \0\n${evil}` },
      disk: { 'coverage/lcov.info': lcov({ 'src/a.js': [1, 2] }) },
    })
    expect(reasons(report)).toEqual(['fail coverage/unmeasured src/b.js'])
  })

  test('in a binary file of an extension that git does not know: it counts whole', async () => {
    const report = await judge({
      base: { 'src/a.zz': source(4) },
      head: { 'src/a.zz': `\0\n${source(4)}` },
      disk: { 'coverage/lcov.info': lcov({ 'src/a.zz': [2, 3, -4, -5] }) },
    })
    expect(report.facts).toMatchObject({ 'patch-covered': 2, 'patch-total': 4 })
    expect(report.findings[0]?.why).toContain('1 file counted whole')
  })

  test('by a file that takes the place of a symbolic link', async () => {
    const report = await judge({
      base: { ...base, 'src/b.js': { linkTo: 'a.js' } },
      head: { 'src/b.js': evil },
      disk: { 'coverage/lcov.info': lcov({ 'src/a.js': [1, 2, 3, 4], 'src/b.js': [-1, -2, -3] }) },
    })
    expect(report.facts).toMatchObject({ 'patch-covered': 0, 'patch-total': 3 })
  })

  test.each(['\r', '\u2028'])('behind %j, which ends a line for the compiler and not for git', async (end) => {
    const report = await judge({
      head: { 'src/a.js': `ok()${end}evil()${end}evil()\n${source(4)}` },
      disk: { 'coverage/lcov.info': lcov({ 'src/a.js': [1, -2, -3, 4, 5, 6, 7] }) },
    })
    expect(report.facts).toMatchObject({ 'patch-covered': 5, 'patch-total': 7 })
    expect(report.verdict).toBe('fail')
  })

  test('in a test file that is renamed into the code', async () => {
    const renamed = (disk: RealChange['disk']) =>
      judge({ base: { ...base, 'test/x.js': evil }, renames: [['test/x.js', 'src/x.js']], disk })
    const measured = await renamed({ 'coverage/lcov.info': lcov({ 'src/a.js': [1], 'src/x.js': [-1, -2, 3] }) })
    expect(measured.facts).toMatchObject({ 'patch-covered': 1, 'patch-total': 3 })
    const unmeasured = await renamed({ 'coverage/lcov.info': lcov({ 'src/a.js': [1] }) })
    expect(reasons(unmeasured)).toEqual(['fail coverage/unmeasured src/x.js'])
  })

  test('yet a mere rename of code is no change', async () => {
    const report = await judge({
      renames: [['src/a.js', 'lib/a.js']],
      disk: { 'coverage/lcov.info': lcov({ 'lib/a.js': [-1, -2, 3, 4] }) },
    })
    expect([report.verdict, report.facts['patch-total']]).toEqual(['pass', 0])
  })

  test('yet new line endings alone are no change', async () => {
    const report = await judge({
      head: { 'src/a.js': source(4).replaceAll('\n', '\r\n') },
      disk: { 'coverage/lcov.info': lcov({ 'src/a.js': [1, 2, 3, -4] }) },
    })
    expect([report.verdict, report.facts['patch-total']]).toEqual(['pass', 0])
  })
})

describe('several reports of a monorepo', () => {
  const tree = { 'src/index.js': source(4), 'packages/b/src/index.js': source(4) }
  test.each<[string, string, readonly number[], readonly number[], string]>([
    ['cover their own package', 'packages/b/src/index.js', [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], 'pass'],
    ['bill their own package', 'packages/b/src/index.js', [1, 2, 3, 4], [1, 2, 3, 4, -5, -6], 'fail'],
    ['never cover a namesake at the root', 'src/index.js', [1, 2, 3, 4, -5, -6], [1, 2, 3, 4, 5, 6], 'fail'],
  ])('%s', async (_name, path, root, nested, verdict) => {
    const report = await judge({
      base: tree,
      head: { [path]: source(6) },
      disk: {
        'coverage/lcov.info': lcov({ 'src/index.js': root }),
        'packages/b/coverage/lcov.info': lcov({ 'src/index.js': nested }),
      },
    })
    expect([report.verdict, report.facts['patch-total']]).toEqual([verdict, 2])
  })
})

describe('a change brings no evidence of its own', () => {
  const truth = lcov({ 'src/a.js': [1, 2, 3, 4, -5, -6] })
  const claim = lcov({ 'src/a.js': [1, 2, 3, 4, 5, 6] })

  test('a committed report counts for nothing beside that of the tests', async () => {
    const report = await judge({
      head: { 'src/a.js': source(6), 'docs/lcov.info': claim },
      disk: { 'coverage/lcov.info': truth },
    })
    expect([report.verdict, report.facts['patch-covered']]).toEqual(['fail', 0])
    expect(report.notices.join('\n')).toContain('left out: docs/lcov.info')
  })

  test('nor does it push aside another form that the tests wrote beside it', async () => {
    const clover = `<coverage generated="1"><project timestamp="1"><file name="a.js" path="src/a.js">${[
      1, 1, 1, 1, 0, 0,
    ]
      .map((count, at) => `<line num="${at + 1}" count="${count}" type="stmt"/>`)
      .join('')}</file></project></coverage>`
    const report = await judge({
      head: { 'src/a.js': source(6), 'coverage/lcov.info': claim },
      disk: { 'coverage/clover.xml': clover },
    })
    expect([report.verdict, report.facts['patch-total']]).toEqual(['fail', 2])
  })

  test('nor does one that an earlier change brought', async () => {
    const report = await judge({
      base: { ...base, 'docs/lcov.info': claim },
      head: { 'src/a.js': source(6) },
      disk: { 'coverage/lcov.info': truth },
    })
    expect(report.verdict).toBe('fail')
  })

  test('a committed report that the tests wrote anew is theirs', async () => {
    const report = await judge({
      base: { ...base, 'coverage/lcov.info': truth },
      head: { 'src/a.js': source(6) },
      disk: { 'coverage/lcov.info': claim },
    })
    expect([report.verdict, report.findings]).toEqual(['pass', []])
  })

  test('alone it is read, and the advice says that no test run wrote it', async () => {
    const report = await judge({ head: { 'src/a.js': source(6), 'coverage/lcov.info': claim }, disk: {} })
    expect(reasons(report)).toEqual(['pass coverage/stale-report reports'])
  })
})

describe('a file on disk that no commit holds', () => {
  const report = (path: string) =>
    lcov({ [path]: [1, 2, 3, 4, 5, 6], 'src/a.js': [1, 2, 3, 4, -5, -6], 'src/z.js': [1] })
  const tree = { ...base, 'src/z.js': 'z\n' }

  test.each(['dist/src/a.js', '/home/runner/work/shop/dist/src/a.js'])(
    '%s lends its coverage to no other',
    async (path) => {
      const judged = await judge({
        base: tree,
        head: { 'src/a.js': source(6) },
        disk: { 'dist/src/a.js': 'built', 'coverage/lcov.info': report(path) },
      })
      expect([judged.verdict, judged.facts['patch-covered']]).toEqual(['fail', 0])
      expect(judged.notices.join('\n')).toContain('1 file on disk but in no commit left out')
    },
  )

  test('a copy of the same size is the file itself', async () => {
    const judged = await judge({
      base: tree,
      head: { 'src/a.js': source(6) },
      disk: { 'build/lib/src/a.js': source(6), 'coverage/lcov.info': report('build/lib/src/a.js') },
    })
    expect([judged.verdict, judged.facts['patch-covered']]).toEqual(['pass', 2])
  })
})

test('a changed file whose lines a pragma leaves out is named', async () => {
  const report = await judge({
    base: { 'src/a.py': source(4) },
    head: { 'src/b.py': `# pragma: no cover\n${evil}`, 'src/c.py': '# nothing\n' },
    disk: { 'coverage/lcov.info': lcov({ 'src/a.py': [1, 2, 3, 4], 'src/b.py': [], 'src/c.py': [] }) },
  })
  expect(report.notices).toContain('1 changed file with code but no coverable line in any report: src/b.py.')
})
