import { UserError } from '@velocity/model'
import { choice, text } from '@velocity/policy'
import * as v from 'valibot'
import type { PlanLock } from './plan-lock.ts'
import { day, digest } from './plan-schema.ts'

const MAX_CHARS = 4 * 1024 * 1024
const queries = v.pipe(v.array(text), v.maxLength(1000))

const lockSchema = v.strictObject({
  schema: v.literal('velocity.migration-lock/1', '“velocity.migration-lock/1”'),
  tool: text,
  engine: v.strictObject({ product: text, version: text }),
  layout: text,
  database: text,
  baseCommit: v.nullable(text),
  headCommit: text,
  files: v.array(
    v.strictObject({
      version: v.string(),
      path: text,
      up: digest,
      downPath: v.nullable(text),
      down: v.nullable(digest),
    }),
  ),
  applied: v.strictObject({ count: v.pipe(v.number(), v.safeInteger()), newest: v.nullable(v.string()), digest }),
  fingerprints: v.strictObject({ base: digest, head: digest, rolledBack: v.nullable(digest) }),
  roles: v.pipe(v.array(text), v.maxLength(10_000)),
  verdict: choice(['pass', 'fail', 'inconclusive']),
  rollback: choice(['exact', 'column-order', 'different', 'fails', 'missing']),
  waivers: v.array(v.strictObject({ id: text, expires: day })),
  plan: v.nullable(v.strictObject({ path: text, digest })),
  phase: v.nullable(text),
  after: v.nullable(text),
  checks: v.strictObject({ pre: queries, post: queries }),
  expires: v.nullable(day),
  acceptedDrift: v.nullable(digest),
})

/**
 * Parses a lock.
 *
 * Errors: `UserError` VEL_MIG_LOCK_INVALID for what is no JSON, is over 4 MiB of characters, has a key too many or too few, or a
 *         value of another shape.
 */
export function parseLock(content: string): PlanLock {
  if (content.length > MAX_CHARS) throw invalid(`it has ${content.length} characters; at most ${MAX_CHARS} are read`)
  const result = v.safeParse(lockSchema, jsonOf(content))
  if (result.success) return result.output
  const [issue] = result.issues
  throw invalid(`“${v.getDotPath(issue) ?? 'the document'}” is not what is expected: ${issue.message}`)
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    throw invalid('it is no JSON', cause)
  }
}

function invalid(detail: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_MIG_LOCK_INVALID',
    message: `the lock of the migrations cannot be used: ${detail}.`,
    why: 'it was cut, edited, or written by another version of Velocity.',
    fix: 'take plan.lock.json from the artifact of the pull request’s own run, or run the gate again with this version.',
    cause,
  })
}
