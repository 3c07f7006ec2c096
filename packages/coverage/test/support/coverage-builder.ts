import type { CoverageInputs } from '../../src/inputs/coverage-inputs.ts'
import { readCoverageInputs } from '../../src/inputs/read-coverage-inputs.ts'
import { FileBuilder } from '../../src/model/file-builder.ts'
import type { FileCoverage } from '../../src/model/file-coverage.ts'

/** Coverage of one file: `12` is a hit line, `-12` a missed one; branches as `[line, taken, known]`. */
export function covered(
  path: string,
  lines: readonly number[],
  branches?: readonly (readonly [number, number, number])[],
): FileCoverage {
  const builder = new FileBuilder(path)
  for (const line of lines) builder.line(Math.abs(line), line > 0)
  if (branches !== undefined) builder.knows('branches')
  for (const [line, taken, known] of branches ?? []) builder.arms(line, taken, known)
  return builder.build()
}

/** An lcov report: `12` is a hit line, `-12` a missed one. */
export function lcov(files: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries(files)
    .map(([path, lines]) => {
      const rows = lines.map((line) => `DA:${Math.abs(line)},${line > 0 ? 1 : 0}\n`).join('')
      return `TN:\nSF:${path}\n${rows}end_of_record\n`
    })
    .join('')
}

/** Inputs as the action reads them from strings. */
export function inputsOf(given: Readonly<Record<string, string>> = {}): CoverageInputs {
  return readCoverageInputs({ get: (name) => given[name] ?? '' })
}

/** Text of so many numbered lines. */
export function source(count: number, name = 'line'): string {
  return Array.from({ length: count }, (_, at) => `${name} ${at + 1}\n`).join('')
}
