import type { OutputFile } from '@velocity/ports'
import type { FileCoverage, Tally } from '../model/file-coverage.ts'
import { EMPTY_TALLY } from '../rules/measure.ts'
import { writeBadgeJson, writeBadgeSvg } from '../write/write-badge.ts'
import { writeCobertura } from '../write/write-cobertura.ts'

/**
 * Makes the files that other tools read: merged Cobertura and the badge in two forms.
 *
 * Shape:  `files` null when the tree is not measured as a whole: the badge says `unknown`, and there is no Cobertura, which would
 *         be taken for all there is.
 * Errors: never throws.
 */
export function outputFiles(files: readonly FileCoverage[] | null, lines: Tally | null): readonly OutputFile[] {
  const badge = { label: 'coverage', tally: lines ?? EMPTY_TALLY }
  return [
    ...(files === null ? [] : [{ output: 'cobertura', name: 'cobertura.xml', content: writeCobertura(files) }]),
    { output: 'badge-json', name: 'badge.json', content: writeBadgeJson(badge) },
    { output: 'badge-svg', name: 'badge.svg', content: writeBadgeSvg(badge) },
  ]
}
