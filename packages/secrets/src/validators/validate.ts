import { githubToken } from './github-token.ts'
import { npmToken } from './npm-token.ts'
import { uuid } from './uuid.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation, Validator } from './validator.ts'
import type { ValidatorName } from './validator-name.ts'

const VALIDATORS: Partial<Record<ValidatorName, Validator>> = {
  'github-token': githubToken,
  'npm-token': npmToken,
  uuid,
}

/**
 * Judges a secret by the validator of that name, offline.
 *
 * Errors: never throws.
 */
export function validate(name: ValidatorName, secret: string): Validation {
  return VALIDATORS[name]?.(secret) ?? INDETERMINATE
}
