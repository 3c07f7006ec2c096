import type { Confidence } from '../rules/rule.ts'
import { classifyPath, type PathClass } from './classify-path.ts'
import type { Weighed, WeighRequest } from './weigh-request.ts'

const UNLIKELY: Partial<Record<PathClass, string>> = {
  test: 'it stands in a test or its fixtures',
  example: 'it stands in an example or template',
  documentation: 'it stands in documentation',
  snapshot: 'it stands in a recorded snapshot',
  vendored: 'it stands in vendored code of others',
  generated: 'it stands in generated code',
}

const IMPOSSIBLE: Partial<Record<PathClass, string>> = {
  locale: 'it stands in a file of translations',
  style: 'it stands in a picture or style sheet',
  'source-map': 'it stands in a source map',
  'lock-file': 'it stands in a lock file',
  'word-list': 'it stands in a list of words',
  minified: 'it stands in minified code',
}

const LOWER: Record<Confidence, Confidence> = { high: 'medium', medium: 'low', low: 'low' }
const MINIFIED_LINE = 1500

/**
 * Lowers a generic match by the file that it stands in.
 *
 * Shape:  rules of a provider stay as they are, for a token of a provider is one anywhere. Generic assignments become `low` in tests,
 *         examples, documentation, snapshots, vendored and generated code, and are none (null) in translations, styles, source maps,
 *         lock files, word lists, minified code and notebooks, unless machine-made (`high` before): then `low`. Other generic
 *         shapes (private keys, URL credentials) lose one step.
 * Errors: never throws.
 */
export function weighPath(request: WeighRequest, weighed: Weighed): Weighed | null {
  const { rule, path, line } = request
  if (rule.provider !== 'Generic') return weighed
  const kind = classifyPath(path)
  // A key or an address is what it is in a line of any length.
  const isMinified = rule.isRarityChecked && line.length > MINIFIED_LINE
  const impossible = IMPOSSIBLE[kind] ?? (isMinified ? 'its line is that of minified code' : undefined)
  const reason = impossible ?? UNLIKELY[kind]
  if (reason === undefined) return weighed
  const reasons = [...weighed.reasons, reason]
  if (!rule.isRarityChecked) return { confidence: LOWER[weighed.confidence], reasons }
  if (impossible !== undefined && weighed.confidence !== 'high') return null
  return { confidence: 'low', reasons }
}
