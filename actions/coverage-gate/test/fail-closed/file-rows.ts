import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FixtureContent } from '@velocity/testkit'
import type { HostileRow } from './hostile-rows.ts'
import { INJECTED } from './injected.ts'
import { goodReport, kitOf } from './reports.ts'

const GOOD = goodReport(kitOf('lcov'))

/** Report files that are no report files, and such whose name means harm. `outside` is a good report elsewhere. */
export function fileRows(outside: string): readonly HostileRow[] {
  const link = { linkTo: outside }
  return [
    row('a report that is a link out of the workspace', { 'report.dat': link }),
    row('the same, named without a wildcard', { 'report.dat': link }, { files: 'reports/report.dat' }),
    row(
      'a folder that is a link out of the workspace',
      { out: { linkTo: join(outside, '..') } },
      { files: 'reports/out/good.info' },
    ),
    row('a report outside of the workspace, named by its absolute path', {}, { files: outside }),
    row('a report outside of the workspace, named by climbing', {}, { files: `../../../../../../..${outside}` }),
    row('a link to nothing', { 'report.dat': { linkTo: 'gone.dat' } }, { files: 'reports/report.dat' }),
    row('a link to itself', { 'report.dat': { linkTo: 'report.dat' } }, { files: 'reports/report.dat' }),
    row('a device', {}, { files: '/dev/zero' }),
    row('a link to a device', { 'report.dat': { linkTo: '/dev/zero' } }, { files: 'reports/report.dat' }),
    {
      name: 'a folder where a report is expected',
      trial: { reports: {}, inputs: { files: 'reports/dir' }, prepare: makeFolder },
      expected: 'inconclusive',
    },
    {
      name: 'a FIFO where a report is expected, which nobody writes',
      trial: { reports: {}, inputs: { files: 'reports/fifo' }, prepare: makeFifo },
      expected: 'inconclusive',
    },
    {
      name: 'a FIFO among the files of a wildcard',
      trial: { reports: {}, prepare: makeFifo },
      expected: 'inconclusive',
    },
    ...[
      `::error::${INJECTED}`,
      `##[error]${INJECTED}`,
      `x\n::error::${INJECTED}`,
      `x\r::set-env name=${INJECTED}::1`,
      `x%0A::error::${INJECTED}`,
      `x\u2028::error::${INJECTED}`,
      `\u200b::error::${INJECTED}`,
      `,title=${INJECTED}::x`,
      `x\nverdict=pass\n${INJECTED}=1`,
    ].map((name) => row(`a broken report called ${JSON.stringify(name)}`, { [name]: 'no report\n' })),
    row('a glob that climbs', {}, { files: '../**/lcov.info' }),
    row('a glob with an open bracket', {}, { files: 'reports/[ab' }),
    row('only an exclusion', { 'report.dat': GOOD }, { files: '!reports/report.dat' }),
    row('a report that an exclusion takes away', { 'report.dat': GOOD }, { files: 'reports/**\n!reports/report.dat' }),
    {
      name: 'the same report as a plain file, for comparison',
      trial: { reports: { 'report.dat': GOOD } },
      expected: 'good',
    },
    {
      name: 'a link inside the workspace, for comparison',
      trial: { reports: { 'a.dat': GOOD, 'b.dat': { linkTo: 'a.dat' } }, inputs: { files: 'reports/b.dat' } },
      expected: 'good',
    },
  ]
}

function row(name: string, reports: Readonly<Record<string, FixtureContent>>, inputs = {}): HostileRow {
  return { name, trial: { reports, inputs }, expected: 'inconclusive' }
}

function makeFolder(folder: string): void {
  mkdirSync(join(folder, 'dir'))
}

function makeFifo(folder: string): void {
  execFileSync('mkfifo', [join(folder, 'fifo')])
}
