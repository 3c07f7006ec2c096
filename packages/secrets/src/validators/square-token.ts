import { isOneCharacter } from './is-one-character.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const KINDS: readonly (readonly [shape: RegExp, name: string])[] = [
  [/^EAAA([0-9A-Za-z_-]{56,60})$/, 'an access token'],
  [/^sq0atp-([0-9A-Za-z_-]{22})$/, 'a personal access token'],
  [/^sq0csp-([0-9A-Za-z_-]{43})$/, 'an application secret'],
  [/^sandbox-sq0[ac][a-z]{2}-([0-9A-Za-z_-]{22,43})$/, 'a credential of the sandbox'],
]

/**
 * Reads the kind off a Square credential.
 *
 * Shape:  it has no public checksum, so that it is never proven. Invalid when it is one character over and over or an application id
 *         (`sq0idp-`), which is public; else indeterminate, saying its kind.
 * Errors: never throws.
 * Source: https://developer.squareup.com/docs/build-basics/access-tokens
 */
export function squareToken(secret: string): Validation {
  if (/^sq0idp-[0-9A-Za-z_-]{22}$/.test(secret)) return invalid('an application id, which is no secret')
  for (const [shape, name] of KINDS) {
    const body = shape.exec(secret)?.[1]
    if (body !== undefined) return isOneCharacter(body) ? invalid('one character over and over') : indeterminate(name)
  }
  return INDETERMINATE
}
