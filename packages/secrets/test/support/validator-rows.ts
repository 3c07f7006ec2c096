import type { Validity } from '../../src/validators/validator.ts'
import type { ValidatorName } from '../../src/validators/validator-name.ts'

/** What a validator says of a secret; the detail where it matters. */
export type Row = readonly [
  name: ValidatorName,
  what: string,
  secret: string,
  validity: Validity,
  detail?: string | null,
]

/** Text, or anything else as JSON, in base64. */
export const base64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')

/** The same in base64url, without padding. */
export const base64url = (value: unknown): string =>
  base64(value).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Every row with five members, so that the test runner finds no argument missing; a detail that is not given is not looked at. */
export const rows = (of: readonly Row[]) =>
  of.map(([name, what, secret, validity, detail]) => [name, what, secret, validity, detail] as const)

/** Every six characters of a secret that stand in a detail, but for the date of its expiry, which is public. */
export function leaks(secret: string, detail: string | null): readonly string[] {
  const told = (detail ?? '').replace(/expires on \d{4}-\d\d-\d\d/, '')
  const windows = Array.from({ length: Math.max(secret.length - 5, 0) }, (_, at) => secret.slice(at, at + 6))
  return windows.filter((window) => told.includes(window))
}
