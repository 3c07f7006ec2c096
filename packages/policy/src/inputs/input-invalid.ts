import { stripControls, UserError } from '@velocity/model'

/**
 * Makes the error for a malformed input.
 *
 * Shape: `UserError` VEL_INPUT_INVALID; the value is shown without control characters, at most 200 characters of it.
 */
export function inputInvalid(name: string, value: string, expected: string): UserError {
  const shown = stripControls(value)
  const cut = shown.length > 200 ? `${shown.slice(0, 200)}…` : shown
  return new UserError({
    code: 'VEL_INPUT_INVALID',
    message: `the input "${name}" is "${cut}", which is not ${expected}.`,
    why: 'a malformed input is refused instead of being replaced by a default, so that a typing error never lowers the bar.',
    fix: `set ${name} to ${expected}, or leave it out.`,
  })
}
