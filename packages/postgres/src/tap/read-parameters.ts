import type { TappedStatement } from '@velocity/ports'

/** The values of a statement. */
export type SentParameters = Pick<TappedStatement, 'parameterCount' | 'parameters'>

/** Of a statement that was sent with its text alone. */
export const WITHOUT_PARAMETERS: SentParameters = { parameterCount: 0, parameters: [] }

const MAX_KEPT_BYTES = 1024 * 1024
const BINARY = 1

/**
 * Reads the values of a Bind message; `at` is where its list of formats begins.
 *
 * Shape:  the values are null when one is binary, or when they are longer than 1 MiB together.
 * Errors: never throws; of a message that is cut short there are no values.
 * Source: PostgreSQL documentation, "Message Formats", Bind.
 */
export function readParameters(bytes: Buffer, at: number): SentParameters {
  if (at + 2 > bytes.length) return WITHOUT_PARAMETERS
  const formatCount = bytes.readUInt16BE(at)
  const countAt = at + 2 + 2 * formatCount
  if (countAt + 2 > bytes.length) return WITHOUT_PARAMETERS
  const parameterCount = bytes.readUInt16BE(countAt)
  const isBinary = (index: number): boolean =>
    formatCount > 0 && bytes.readUInt16BE(at + 2 + 2 * (formatCount === 1 ? 0 : index)) === BINARY
  const values: (string | null)[] = []
  let next = countAt + 2
  for (let index = 0; index < parameterCount; index += 1) {
    if (next + 4 > bytes.length || (formatCount > 1 && index >= formatCount))
      return { parameterCount, parameters: null }
    const length = bytes.readInt32BE(next)
    const end = next + 4 + Math.max(length, 0)
    if (end > bytes.length || end - countAt > MAX_KEPT_BYTES) return { parameterCount, parameters: null }
    if (length >= 0 && isBinary(index)) return { parameterCount, parameters: null }
    values.push(length < 0 ? null : bytes.toString('utf8', next + 4, end))
    next = end
  }
  return { parameterCount, parameters: values }
}
