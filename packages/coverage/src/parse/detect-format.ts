import { stripControls, UserError } from '@velocity/model'
import { reportError } from '../bytes/report-error.ts'
import { jsonEmptyError } from '../json/json-error.ts'
import { sketchJson } from '../json/sketch-json.ts'
import type { FormatName, ReportParser } from '../model/report-format.ts'
import { describeHead } from './describe-head.ts'
import { FORMAT_NAMES } from './format-names.ts'
import { REPORT_PARSERS } from './report-parsers.ts'

/**
 * Finds the parser for a report from its first bytes alone; the file's name says nothing.
 *
 * Shape:  `format` is what the user said: where the bytes show no format or several, it decides.
 * Errors: VEL_COV_EMPTY for nothing, white space or `{}`; VEL_COV_FORMAT when the bytes fit no format or several, and when
 *         they are another format than the user said.
 */
export function detectFormat(head: Uint8Array, path: string, format?: FormatName): ReportParser {
  refuseNothing(head, path)
  const fitting = REPORT_PARSERS.filter((parser) => parser.matches(head))
  const named = REPORT_PARSERS.find((parser) => parser.format === format)
  if (named !== undefined) {
    if (fitting.length === 0 || fitting.includes(named)) return named
    throw formatError(path, `is ${names(fitting)}, but \`format\` says ${named.format}`)
  }
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  if (fitting.length > 1) throw formatError(path, `could be ${names(fitting)}`)
  throw formatError(path, `is in no format that is read: it is ${stripControls(describeHead(head))}`)
}

function refuseNothing(head: Uint8Array, path: string): void {
  if (head.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    throw head.length === 0
      ? reportError('VEL_COV_EMPTY', { path, offset: 0 }, 'is empty')
      : jsonEmptyError(path, 'only white space')
  const sketch = sketchJson(head)
  if (sketch?.has('{') === true && sketch.topKeys.length === 0 && head.includes(0x7d)) {
    throw jsonEmptyError(path, 'an empty JSON object: no file')
  }
}

function names(parsers: readonly ReportParser[]): string {
  return parsers.map((parser) => parser.format).join(' or ')
}

function formatError(path: string, what: string): UserError {
  return new UserError({
    code: 'VEL_COV_FORMAT',
    message: `the report "${stripControls(path)}" ${what} (byte 0).`,
    why: 'a glob in `files` caught another file, or the tool wrote another kind of report.',
    fix: `Name only reports in \`files\`; these formats are read, whatever the file is called: ${FORMAT_NAMES.join(', ')}.`,
  })
}
