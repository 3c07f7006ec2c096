import type { Validation } from './validator.ts'

/** Nothing can be said: the shape is not one that carries proof. */
export const INDETERMINATE: Validation = { validity: 'indeterminate', detail: null }

/** Says that the proof holds. `detail` is a plain clause without any part of the secret. */
export function valid(detail: string): Validation {
  return { validity: 'valid', detail }
}

/** Says that the shape carries a proof and that it fails. */
export function invalid(detail: string): Validation {
  return { validity: 'invalid', detail }
}

/** Says what was read off a token that proves nothing. */
export function indeterminate(detail: string): Validation {
  return { validity: 'indeterminate', detail }
}
