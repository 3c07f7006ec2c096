import { UserError } from '@velocity/model'
import * as v from 'valibot'
import type { SchemaFingerprint } from '../model/schema.ts'

const schemaFile = v.object({
  objects: v.array(
    v.object({ kind: v.string(), name: v.string(), properties: v.record(v.string(), v.nullable(v.string())) }),
  ),
  columnOrder: v.record(v.string(), v.array(v.string())),
})

/**
 * Reads a schema of a dry run, as `schema.before.json` holds it.
 *
 * Errors: `UserError` VEL_MIG_SCHEMA_INVALID for a file that is not one.
 */
export function parseSchemaFile(text: string, path: string): SchemaFingerprint {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schemaFile), text)
  if (result.success) return result.output
  throw new UserError({
    code: 'VEL_MIG_SCHEMA_INVALID',
    message: `the file "${path}" is no schema of a dry run.`,
    why: 'it was cut, edited, or made by another version.',
    fix: 'download the artifact migration-dry-run of the pull request again.',
  })
}
