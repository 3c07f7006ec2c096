import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE =
  /^[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?([0-9a-fA-F])[0-9a-fA-F]{3}-?([0-9a-fA-F])[0-9a-fA-F]{3}-?[0-9a-fA-F]{12}$/

/**
 * Tells a UUID that can be a secret from one that cannot.
 *
 * Shape:  the nil and the max UUID and those made of a name or a MAC address and a clock (versions 1, 2, 3, 5, 6) hold no
 *         randomness to keep secret: invalid. Version 4 and 7 and unknown ones: indeterminate, for a UUID carries no proof.
 * Errors: never throws.
 * Source: RFC 9562 sections 4.1, 4.2, 5.
 */
export function uuid(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  if (/^(?:[0-]+|[fF-]+)$/.test(secret)) return invalid('the nil or the max UUID')
  const [, version = '', variant = ''] = match
  if (!/[89abAB]/.test(variant)) return INDETERMINATE
  if (/[12356]/.test(version)) return invalid(`a version ${version} UUID, which is not random`)
  return /[47]/.test(version) ? indeterminate(`a random version ${version} UUID`) : INDETERMINATE
}
