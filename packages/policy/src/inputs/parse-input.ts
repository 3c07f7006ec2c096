import { inputInvalid } from './input-invalid.ts'

/** Picks one of the allowed words; '' gives `absent`. Errors: VEL_INPUT_INVALID. */
export function parseChoice<T extends string>(name: string, value: string, allowed: readonly T[], absent: T): T {
  if (value === '') return absent
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined) throw inputInvalid(name, value, `one of ${allowed.join(', ')}`)
  return found
}

/** Parses a whole number of up to nine digits. Errors: VEL_INPUT_INVALID. */
export function parseCount(name: string, value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw inputInvalid(name, value, 'a whole number from 0, for example 0')
  return Number(value)
}

/** Parses a name that is safe in file, artifact and cache names. Errors: VEL_INPUT_INVALID. */
export function parseName(name: string, value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u.test(value)) {
    throw inputInvalid(name, value, 'a name of up to 64 letters, digits, dots, dashes and underscores')
  }
  return value
}

/** Parses a path inside the repository; a leading `./` is dropped. Errors: VEL_INPUT_INVALID for one that is absolute or climbs. */
export function parsePath(name: string, value: string): string {
  if (/^([/\\]|[A-Za-z]:)/u.test(value) || value.split(/[/\\]/u).includes('..')) {
    throw inputInvalid(name, value, 'a path inside the repository, for example .velocity.yml')
  }
  return value.replace(/^\.\//u, '')
}

/** Parses a revision that git cannot take for an option or a range. Errors: VEL_INPUT_INVALID. */
export function parseRevision(name: string, value: string): string {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_./@^~{}+-]{0,254}$/u.test(value) || value.includes('..')) {
    throw inputInvalid(name, value, 'a commit or a branch, for example origin/main')
  }
  return value
}
