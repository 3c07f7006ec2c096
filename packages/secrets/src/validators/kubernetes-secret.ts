import { latin1Of } from '../text/latin1-of.ts'
import { decodeBase64 } from './decode-base64.ts'
import { isTemplate } from './is-template.ts'
import { INDETERMINATE, indeterminate, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^[0-9A-Za-z+/\r\n \t]+={0,2}$/

/**
 * Reads a value under `data` of a Kubernetes Secret: base64. Not for `stringData`, which holds plain text.
 *
 * Shape:  valid when it decodes to printable text; invalid when it is no whole base64, or decodes to nothing or a placeholder; binary
 *         values, and texts that are no base64 at all, are indeterminate.
 * Errors: never throws.
 * Source: https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data
 */
export function kubernetesSecret(secret: string): Validation {
  if (!SHAPE.test(secret)) return INDETERMINATE
  const encoded = secret.replace(/\s+/g, '')
  const bytes = encoded.length % 4 === 0 ? decodeBase64(encoded) : null
  if (bytes === null) return invalid('no whole base64, which Kubernetes would refuse')
  const text = latin1Of(bytes)
  if (text.trim() === '' || isTemplate(text.trim())) return invalid('decodes to a placeholder')
  return /^[\t\n\r -~]+$/.test(text) ? valid('decodes to text') : indeterminate('decodes to binary data')
}
