import type { InputReader } from '@velocity/ports'
import type { Environment } from './environment.ts'

/**
 * Reads an action's inputs from the variables that the runner sets.
 *
 * Shape:  trimmed text; '' for an input that is absent or empty.
 * Errors: never throws.
 * Source: `getInput` of `@actions/core`: `INPUT_` and the name in capitals, with `_` for a space and dashes kept.
 */
export function createInputReader(env: Environment): InputReader {
  return {
    get: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
  }
}
