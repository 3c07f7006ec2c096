import { unexpectedAnswer } from './errors.ts'

/** A JSON object of an answer. */
export type JsonRecord = Readonly<Record<string, unknown>>

/**
 * Reads values out of one answer and says where one is not of the documented shape.
 *
 * Errors: VEL_GITHUB_ANSWER, naming the property and never its value.
 */
export interface Door {
  record(value: unknown, name: string): JsonRecord
  list(value: unknown, name: string): readonly unknown[]
  text(from: JsonRecord, name: string): string
  textOrNull(from: JsonRecord, name: string): string | null
  integer(from: JsonRecord, name: string): number
  flag(from: JsonRecord, name: string): boolean
}

/** Makes the door for the answers to one route. */
export function openDoor(route: string): Door {
  function reject(name: string, expected: string, value: unknown): never {
    throw unexpectedAnswer(route, `"${name}" is ${value === null ? 'null' : typeof value} where ${expected} is due`)
  }
  return {
    record(value, name) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return reject(name, 'an object', value)
      return value as JsonRecord
    },
    list(value, name) {
      return Array.isArray(value) ? value : reject(name, 'a list', value)
    },
    text(from, name) {
      const value = from[name]
      return typeof value === 'string' ? value : reject(name, 'a text', value)
    },
    textOrNull(from, name) {
      const value = from[name]
      return value === null || typeof value === 'string' ? value : reject(name, 'a text or null', value)
    },
    integer(from, name) {
      const value = from[name]
      return Number.isSafeInteger(value) ? (value as number) : reject(name, 'an integer', value)
    },
    flag(from, name) {
      const value = from[name]
      return typeof value === 'boolean' ? value : reject(name, 'true or false', value)
    },
  }
}
