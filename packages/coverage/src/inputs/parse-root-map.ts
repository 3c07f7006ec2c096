import { inputInvalid } from '@velocity/policy'
import type { RootMapRule } from './coverage-inputs.ts'
import { parseList } from './parse-list.ts'

/**
 * Parses rules such as `/app/=>services/api/`.
 *
 * Shape:  in order; the target has no leading `./` and may be '' (the repository's root).
 * Errors: `UserError` VEL_INPUT_INVALID for a rule without `=>`, an empty source, or a target outside the repository.
 */
export function parseRootMap(name: string, value: string): readonly RootMapRule[] {
  return parseList(value).map((entry) => {
    const parts = entry.split('=>').map((part) => part.trim().replaceAll('\\', '/'))
    const [from, to] = parts
    if (parts.length !== 2 || from === undefined || from === '' || to === undefined || isOutside(to)) {
      throw inputInvalid(name, entry, 'a rule such as /app/=>services/api/, with a target inside the repository')
    }
    return { from, to: to.replace(/^(\.\/)+|^\.$/u, '') }
  })
}

function isOutside(path: string): boolean {
  return /^(\/|[A-Za-z]:)/u.test(path) || path.split('/').includes('..')
}
