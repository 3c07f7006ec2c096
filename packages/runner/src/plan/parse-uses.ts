import { mistake, type Place, unsupported } from '../errors.ts'

/** What a `uses:` names. */
export type Uses =
  /** `./path`: in the workspace for a step, in the file's own repository for a job. */
  | { readonly kind: 'local'; readonly path: string }
  /** `$/path`: in the repository and commit of the file that holds the line. */
  | { readonly kind: 'self'; readonly path: string }
  | { readonly kind: 'remote'; readonly repository: string; readonly path: string; readonly ref: string }

/**
 * Reads a `uses:` of a step or of a job.
 *
 * Errors: VEL_RUN_UNSUPPORTED for `docker://`; VEL_RUN_USES without `@ref`, or for a path that climbs.
 */
export function parseUses(place: Place, text: string): Uses {
  if (text.startsWith('docker://')) {
    throw unsupported(
      place,
      `"uses: ${text}"`,
      'Use a JavaScript or composite action, or leave the job out with --job.',
    )
  }
  if (text.split(/[/@\\]/u).includes('..')) {
    throw mistake('VEL_RUN_USES', place, `"uses: ${text}" climbs out of its repository.`, 'Name a path inside of it.')
  }
  if (text.startsWith('./')) return { kind: 'local', path: text.slice(2) }
  if (text.startsWith('$/')) return { kind: 'self', path: text.slice(2) }
  const [name = '', ref = ''] = splitOnce(text, '@')
  if (ref === '') {
    throw mistake(
      'VEL_RUN_USES',
      place,
      `"uses: ${text}" has no @ref.`,
      'Add one: a full commit hash, or a tag such as @v1.',
    )
  }
  const [owner = '', repository = '', ...rest] = name.split('/')
  if (owner === '' || repository === '') {
    throw mistake(
      'VEL_RUN_USES',
      place,
      `"uses: ${text}" names no repository.`,
      'Write owner/name[/path]@ref or ./path.',
    )
  }
  return { kind: 'remote', repository: `${owner}/${repository}`, path: rest.join('/'), ref }
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)]
}
