import type { CoverageInputs } from '../inputs/coverage-inputs.ts'

/**
 * Writes the command that gives the same verdict on a laptop.
 *
 * Shape:  one line for a POSIX shell; arguments in single quotes where they need it.
 * Errors: never throws.
 */
export function reproduceCommand(inputs: Pick<CoverageInputs, 'files' | 'id'>, baseSha: string | null): string {
  return [
    'velocity coverage gate',
    ...(baseSha === null ? [] : [`--base ${baseSha.slice(0, 12)}`]),
    ...(inputs.files.length === 0 ? [] : [`--files ${inputs.files.map(quote).join(' ')}`]),
  ].join(' ')
}

function quote(text: string): string {
  return /^[\w./@=+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
