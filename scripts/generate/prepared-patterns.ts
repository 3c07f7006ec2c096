import { PREPARED_JSON } from '../../packages/secrets/src/engine/prepared/prepared-json.ts'
import { ALL_RULES } from '../../packages/secrets/src/rules/all-rules.ts'
import { renderPrepared } from './render-prepared.ts'

const PATH = 'packages/secrets/src/engine/prepared/prepared-json.ts'

/** Works out what the scanner must know of the patterns of our own rules before it can start. */
export function generatePreparedPatterns(): ReadonlyMap<string, string> {
  const patterns = ALL_RULES.flatMap(({ pattern }) => (pattern === null ? [] : [pattern]))
  return new Map([[PATH, renderPrepared(patterns, JSON.parse(PREPARED_JSON))]])
}
