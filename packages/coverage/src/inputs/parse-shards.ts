import { inputInvalid } from '@velocity/policy'
import type { ExpectedShards } from './coverage-inputs.ts'

const LABEL = 'a shard such as 3/8, a name, or a flat JSON object of the matrix'
const MAX_SHARDS = 1000

/**
 * Parses a shard's label: `3/8`, a name, or a matrix object, which becomes `key=value,…` in the order of its keys.
 *
 * Errors: `UserError` VEL_INPUT_INVALID for `9/8`, `0/8`, nested JSON, or more than 200 characters.
 */
export function parseShard(name: string, value: string): string {
  if (value.startsWith('{')) return labelOfMatrix(name, value, parseJson(name, value))
  const indexed = /^(\d{1,4})\/(\d{1,4})$/u.exec(value)
  if (indexed !== null) {
    const [index, of] = [Number(indexed[1]), Number(indexed[2])]
    if (index < 1 || index > of) throw inputInvalid(name, value, 'a shard from 1/n to n/n')
    return `${index}/${of}`
  }
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._=,:+@-]{0,199}$/u.test(value)) throw inputInvalid(name, value, LABEL)
  return value
}

/**
 * Parses how many shards must be there (`8`), or which (`["ubuntu", "macos"]`, or a list of matrix objects).
 *
 * Errors: `UserError` VEL_INPUT_INVALID for 0, an empty list, a label twice, or malformed JSON.
 */
export function parseExpectedShards(name: string, value: string): ExpectedShards {
  if (!value.startsWith('[')) {
    const count = /^\d{1,4}$/u.test(value) ? Number(value) : 0
    if (count < 1 || count > MAX_SHARDS)
      throw inputInvalid(name, value, `a number from 1 to ${MAX_SHARDS}, or a JSON list`)
    return { kind: 'count', count }
  }
  const list = parseJson(name, value)
  if (!Array.isArray(list) || list.length === 0 || list.length > MAX_SHARDS) {
    throw inputInvalid(name, value, `a JSON list of 1 to ${MAX_SHARDS} shards`)
  }
  const labels = list.map((entry: unknown) =>
    typeof entry === 'string' || typeof entry === 'number'
      ? parseShard(name, String(entry))
      : labelOfMatrix(name, value, entry),
  )
  if (new Set(labels).size !== labels.length) throw inputInvalid(name, value, 'a JSON list that names each shard once')
  return { kind: 'list', labels }
}

function parseJson(name: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw inputInvalid(name, value, 'valid JSON')
  }
}

function labelOfMatrix(name: string, value: string, matrix: unknown): string {
  if (typeof matrix !== 'object' || matrix === null || Array.isArray(matrix)) throw inputInvalid(name, value, LABEL)
  const entries = Object.entries(matrix).sort(([left], [right]) => (left < right ? -1 : 1))
  const isFlat = entries.every(([, entry]) => ['string', 'number', 'boolean'].includes(typeof entry))
  if (entries.length === 0 || !isFlat) throw inputInvalid(name, value, LABEL)
  return parseShard(name, entries.map(([key, entry]) => `${key}=${String(entry)}`).join(','))
}
