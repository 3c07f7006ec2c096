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
      'Use a JavaScript or composite action, or leave the job out: name another with --job.',
    )
  }
  if (text.split(/[/@\\]/u).includes('..')) {
    throw mistake('VEL_RUN_USES', place, `"uses: ${text}" climbs out of its repository.`, {
      why: 'A "uses:" names a folder below the root of one repository; ".." leads out of what was checked out.',
      fix: 'Name a path inside of it: owner/name/path@v1, ./path or $/path.',
    })
  }
  if (text.startsWith('./')) return { kind: 'local', path: text.slice(2) }
  if (text.startsWith('$/')) return { kind: 'self', path: text.slice(2) }
  const [name = '', ref = ''] = splitOnce(text, '@')
  if (ref === '') {
    throw mistake('VEL_RUN_USES', place, `"uses: ${text}" has no @ref.`, {
      why: 'An action of another repository is taken at the ref after the @; GitHub refuses a line without one.',
      fix: 'Add one: a full commit hash, or a tag such as @v1. A folder of this repository begins with ./ instead.',
    })
  }
  const [owner = '', repository = '', ...rest] = name.split('/')
  if (owner === '' || repository === '') {
    throw mistake('VEL_RUN_USES', place, `"uses: ${text}" names no repository.`, {
      why: 'What stands before the @ begins with owner/name; a path alone begins with ./ or $/.',
      fix: 'Write owner/name[/path]@ref or ./path.',
    })
  }
  return { kind: 'remote', repository: `${owner}/${repository}`, path: rest.join('/'), ref }
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)]
}
