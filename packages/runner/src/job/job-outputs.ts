import { isMapping } from '@actions/workflow-parser/templates/tokens/type-guards'
import type { Masker } from '../commands/masker.ts'
import { evaluateTexts, evaluateToken } from '../expressions/evaluate-token.ts'
import type { Scope } from '../expressions/scope.ts'
import type { MappingToken, TemplateToken } from '../parse/workflow-file.ts'

/** A job's outputs, and what is to be said about them. */
export interface CollectedOutputs {
  readonly outputs: Readonly<Record<string, string>>
  readonly notices: readonly string[]
  /** Over 1 MB: GitHub fails the job. */
  readonly error: string | null
}

const MAX_OUTPUT_BYTES = 1_048_576

/** Evaluates a job's `outputs:`. One that holds a secret is left out, as on GitHub, and said. Units: UTF-16 bytes, 1 MB in all. */
export function collectOutputs(declared: MappingToken | null, scope: Scope, masker: Masker): CollectedOutputs {
  const all = Object.entries(evaluateTexts(declared, scope))
  const safe = all.filter(([, value]) => masker.mask(value) === value)
  const notices = all
    .filter(([, value]) => masker.mask(value) !== value)
    .map(([name]) => `Skip output '${name}' since it may contain secret.`)
  const sizeBytes = safe.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0)
  const error =
    sizeBytes > MAX_OUTPUT_BYTES
      ? `the job's outputs take ${sizeBytes} bytes; GitHub allows ${MAX_OUTPUT_BYTES} a job`
      : null
  return { outputs: Object.fromEntries(safe.filter(([, value]) => value !== '')), notices, error }
}

/** Evaluates a job's `environment:`; null without one. */
export function readEnvironment(token: TemplateToken | null, scope: Scope): { name: string; url: string } | null {
  if (token === null) return null
  const value = evaluateToken(token, scope)
  if (!isMapping(token) || typeof value !== 'object' || value === null) return { name: String(value), url: '' }
  const { name, url } = value as { name?: unknown; url?: unknown }
  return { name: String(name ?? ''), url: String(url ?? '') }
}

/** Evaluates a `concurrency:` of a job or workflow to its group; null without one. */
export function concurrencyGroup(token: TemplateToken | null, scope: Scope): string | null {
  if (token === null) return null
  const value = evaluateToken(token, scope)
  return typeof value === 'object' && value !== null && 'group' in value ? String(value.group) : String(value)
}
