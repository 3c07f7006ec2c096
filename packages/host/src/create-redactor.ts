import type { Environment } from './environment.ts'

const SECRET_VARIABLES = [
  'INPUT_TOKEN',
  'GITHUB_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'OTEL_EXPORTER_OTLP_HEADERS',
]
const MIN_LENGTH = 6

/** Knows the values that no output may show. */
export interface Redactor {
  /** Hides the value, and its form in a basic authentication header, from every later text. */
  hide(value: string): void
  /** Replaces every hidden value by `***`. */
  redact(text: string): string
}

/**
 * Starts with the tokens that the runner gave to this step.
 *
 * Shape:  values shorter than 6 characters are not hidden: hiding them would only garble the text.
 * Errors: never throws.
 */
export function createRedactor(env: Environment): Redactor {
  const hidden = new Set<string>()
  function hide(value: string): void {
    const secret = value.trim()
    if (secret.length < MIN_LENGTH) return
    hidden.add(secret)
    hidden.add(Buffer.from(`x-access-token:${secret}`).toString('base64'))
  }
  for (const name of SECRET_VARIABLES) hide(env[name] ?? '')
  return {
    hide,
    redact: (text) => [...hidden].reduce((rest, secret) => rest.replaceAll(secret, '***'), text),
  }
}
