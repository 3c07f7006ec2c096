import type { InputReader } from '@velocity/ports'

/** The inputs, with the job's DATABASE_URL where the address is not an input: tools read it from there as well. */
export function withEnvironment(inputs: InputReader, env: Readonly<Record<string, string | undefined>>): InputReader {
  return {
    get: (name) => {
      const given = inputs.get(name)
      return name === 'database-url' && given.trim() === '' ? (env['DATABASE_URL'] ?? '') : given
    },
  }
}
