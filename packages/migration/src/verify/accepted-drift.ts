import { UserError } from '@velocity/model'
import { text } from '@velocity/policy'
import * as v from 'valibot'
import type { SchemaDifference } from '../model/schema.ts'
import type { Sha256 } from '../plan/make-lock.ts'
import { digest } from '../plan/plan-schema.ts'

const MAX_CHARS = 1_048_576

const schema = v.strictObject({
  schema: v.literal('velocity.accepted-drift/1', '“velocity.accepted-drift/1”'),
  accepted: v.pipe(
    v.array(
      v.strictObject({
        /** For example `index`. */
        kind: text,
        /** As the fingerprint names it: `public.users_email`. */
        name: text,
        /** null when the whole object is missing or left over. */
        property: v.nullable(text),
        /** Of the live value; of the word `missing` or `extra` for a whole object. */
        digest,
        reason: text,
      }),
    ),
    v.maxLength(10_000),
  ),
})

/** Differences of a live database that are known and accepted. */
export type AcceptedDrift = v.InferOutput<typeof schema>

/**
 * Parses the list of accepted drift.
 *
 * Errors: `UserError` VEL_MIG_DRIFT_INVALID.
 */
export function parseAcceptedDrift(content: string, path: string): AcceptedDrift {
  const result = v.safeParse(schema, content.length > MAX_CHARS ? null : jsonOf(content))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new UserError({
    code: 'VEL_MIG_DRIFT_INVALID',
    message: `the list of accepted drift "${path}" cannot be used: “${v.getDotPath(issue) ?? 'the document'}”: ${issue.message}.`,
    why: 'a list that is not understood accepts nothing.',
    fix: '{ "schema": "velocity.accepted-drift/1", "accepted": [{ "kind": "index", "name": "public.a_x", "property": null, "digest": "sha256:…", "reason": "made by hand on 2026-11-02" }] }',
  })
}

/** What an entry's digest has to be for a difference: that of the live value as it stands. */
export function driftDigest({ change, actual }: SchemaDifference, sha256: Sha256): string {
  return `sha256:${sha256(change === 'changed' ? JSON.stringify(actual) : change)}`
}

/** Differences that no entry of the list covers. An entry covers one property in one value: another value is new drift. */
export function unaccepted(
  differences: readonly SchemaDifference[],
  list: AcceptedDrift | null,
  sha256: Sha256,
): readonly SchemaDifference[] {
  const keys = new Set(
    (list?.accepted ?? []).map(({ kind, name, property, digest: value }) =>
      JSON.stringify([kind, name, property, value]),
    ),
  )
  return differences.filter(
    (one) => !keys.has(JSON.stringify([one.kind, one.name, one.property, driftDigest(one, sha256)])),
  )
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
