import { decodeBase64Json } from './decode-base64-json.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const CLOUD = /^glc_(eyJ[0-9A-Za-z+/_-]{20,600}={0,2})$/
const API_KEY = /^eyJrIjoi[0-9A-Za-z+/_-]{20,600}={0,2}$/

/**
 * Reads a Grafana Cloud access policy token, or an API key of older Grafana.
 *
 * Shape:  `glc_` and the base64 of JSON with `o`, `n` and `k`; API keys are the base64 of JSON with `k`, `n` and `id`. Valid when the JSON
 *         is there, invalid when not; other shapes are indeterminate.
 * Errors: never throws.
 * Source: pkg/components/apikeygen of github.com/grafana/grafana; for `glc_` tokens as Grafana Cloud issues them.
 */
export function grafanaCloudToken(secret: string): Validation {
  const cloud = CLOUD.exec(secret)?.[1]
  if (cloud !== undefined) return judge(cloud, 'o', 'a Grafana Cloud token')
  return API_KEY.test(secret) ? judge(secret, 'id', 'an API key of Grafana') : INDETERMINATE
}

function judge(encoded: string, owner: string, kind: string): Validation {
  const facts = decodeBase64Json(encoded)
  const isToken = typeof facts?.['k'] === 'string' && facts['k'] !== '' && typeof facts['n'] === 'string'
  return isToken && facts[owner] !== undefined ? valid(kind) : invalid('does not decode to the facts of a token')
}
