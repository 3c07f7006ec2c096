import { inputInvalid } from '@velocity/policy'
import { FORMAT_NAMES } from '../parse/format-names.ts'
import type { FormatChoice } from './coverage-inputs.ts'
import { parseList } from './parse-list.ts'

/**
 * Parses `auto`, a format's name, or a list such as `lcov:cov/*.info`.
 *
 * Shape:  [] for `auto` and for ''.
 * Errors: `UserError` VEL_INPUT_INVALID for a format that cannot be read.
 */
export function parseFormats(name: string, value: string): readonly FormatChoice[] {
  return parseList(value)
    .filter((entry) => entry !== 'auto')
    .map((entry) => {
      const colon = entry.indexOf(':')
      const word = colon === -1 ? entry : entry.slice(0, colon)
      const glob = colon === -1 ? null : entry.slice(colon + 1).trim()
      const format = FORMAT_NAMES.find((candidate) => candidate === word)
      if (format === undefined || glob === '') {
        throw inputInvalid(name, entry, `auto, a format or format:glob; formats are ${FORMAT_NAMES.join(', ')}`)
      }
      return { format, glob }
    })
}
