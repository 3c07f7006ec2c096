import { basename, dirname, resolve } from 'node:path'
import {
  CoverageCollector,
  type FileCoverage,
  readReport,
  type Tally,
  tallyBranches,
  tallyFunctions,
  tallyLines,
} from '@velocity/coverage'
import { createLocal } from '@velocity/local'
import { UserError } from '@velocity/model'
import type { Files } from '@velocity/ports'
import { formatPercent } from '@velocity/report'
import type { Call, Console } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'

interface Row {
  readonly path: string
  readonly lines: Tally
  readonly branches: Tally | null
  readonly functions: Tally | null
}

/** Prints what the reports hold, merged, without judging it. */
export async function runCoverageRead(call: Call, console: Console): Promise<ExitCode> {
  if (call.positionals.length === 0) throw noFile()
  const { formats, files } = await readAll(call.positionals, console.cwd)
  const rows = files.map(toRow)
  const totals = {
    lines: sum(rows.map(({ lines }) => lines)),
    branches: sumKnown(rows.map(({ branches }) => branches)),
    functions: sumKnown(rows.map(({ functions }) => functions)),
  }
  const format = [...new Set(formats)].join('+')
  console.out(
    call.isSet('json')
      ? `${JSON.stringify({ format, files: rows, totals })}\n`
      : renderTable(format, rows, totals.lines),
  )
  return EXIT.pass
}

async function readAll(paths: readonly string[], cwd: string) {
  const collector = new CoverageCollector()
  const formats: string[] = []
  for (const path of paths) {
    const { files, codec } = openAnywhere(resolve(cwd, path))
    const { format } = await readReport(path, files, codec, (file) => collector.add(file))
    formats.push(format)
  }
  return { formats, files: collector.files() }
}

/** A person may read a report anywhere; the files port of a gate stays inside the workspace. */
function openAnywhere(absolute: string) {
  const { files, codec } = createLocal(dirname(absolute))
  const name = basename(absolute)
  const one: Files = {
    ...files,
    stat: () => files.stat(name),
    read: () => files.read(name),
    readText: (_, maxBytes) => files.readText(name, maxBytes),
  }
  return { files: one, codec }
}

function toRow(file: FileCoverage): Row {
  return { path: file.path, lines: tallyLines(file), branches: tallyBranches(file), functions: tallyFunctions(file) }
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((left, right) => ({ covered: left.covered + right.covered, total: left.total + right.total }), {
    covered: 0,
    total: 0,
  })
}

function sumKnown(tallies: readonly (Tally | null)[]): Tally | null {
  const known = tallies.filter((tally) => tally !== null)
  return known.length === 0 ? null : sum(known)
}

function renderTable(format: string, rows: readonly Row[], total: Tally): string {
  const lines = [
    ...rows.map(({ path, lines: tally }) => ({ path, tally })),
    { path: `total (${format})`, tally: total },
  ]
  return lines
    .map(
      ({ path, tally }) =>
        `${formatPercent(tally.covered, tally.total).padStart(9)}  ${tally.covered}/${tally.total}  ${path}\n`,
    )
    .join('')
}

function noFile(): UserError {
  return new UserError({
    code: 'VEL_CLI_USAGE',
    message: 'velocity coverage read: no file was named.',
    why: 'it reads the reports that it is given and searches for none.',
    fix: 'velocity coverage read coverage/lcov.info',
  })
}
