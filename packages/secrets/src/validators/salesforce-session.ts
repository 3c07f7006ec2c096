import { INDETERMINATE, indeterminate, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(00D[0-9A-Za-z]{12})([A-Z0-5]{3})?!(?:[0-9A-Za-z._]{60,200})$/
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * Proves a Salesforce session id by the check characters of the organisation's id, where it has them.
 *
 * Shape:  an id of 15 characters proves nothing: indeterminate. The three that make it 18 say which of the others are upper case: valid
 *         when they do, invalid when not. Other shapes are indeterminate.
 * Errors: never throws.
 * Source: https://help.salesforce.com/s/articleView?id=000385585&type=1 (15 to 18 characters).
 */
export function salesforceSession(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, id = '', check] = match
  if (check === undefined) return indeterminate('of the shape of a session')
  return salesforceCheck(id) === check
    ? valid("the check characters of the organisation's id fit")
    : invalid("the check characters of the organisation's id do not fit")
}

/** The three check characters of an id of 15: one for five of them, a bit for each upper-case letter. */
export function salesforceCheck(id: string): string {
  return [0, 5, 10]
    .map((from) => {
      const bits = [0, 1, 2, 3, 4].reduce((sum, at) => sum + (/[A-Z]/.test(id.charAt(from + at)) ? 2 ** at : 0), 0)
      return ALPHABET.charAt(bits)
    })
    .join('')
}
