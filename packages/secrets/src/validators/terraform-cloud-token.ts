import { isOneCharacter } from './is-one-character.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^([0-9A-Za-z]{14})\.atlasv1\.([0-9A-Za-z_=-]{60,70})$/

/**
 * Proves a token of HCP Terraform by the marker between its parts.
 *
 * Shape:  14 characters, `.atlasv1.` and 60–70 characters; invalid when a part is one character over and over, as in HashiCorp's
 *         documentation; other shapes are indeterminate.
 * Errors: never throws.
 * Source: https://developer.hashicorp.com/terraform/cloud-docs/api-docs/user-tokens, whose samples have this form.
 */
export function terraformCloudToken(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, id = '', random = ''] = match
  if (isOneCharacter(id) || isOneCharacter(random)) return invalid('one character over and over')
  return valid('the marker stands between the parts')
}
