import { latin1Of } from '../text/latin1-of.ts'
import { decodeBase64 } from './decode-base64.ts'
import { type JsonObject, parseJsonObject } from './parse-json-object.ts'

/** Reads a JSON object written in base64 or base64url; null when it is none. Never throws. */
export function decodeBase64Json(text: string): JsonObject | null {
  const bytes = decodeBase64(text)
  return bytes === null ? null : parseJsonObject(latin1Of(bytes))
}
