import * as v from 'valibot'
import { normalizeReportPath } from '../resolve/normalize-report-path.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const short = v.pipe(v.string(), v.maxLength(4096))

/** What a shard says of itself. Written by `collect`, read by `gate` as bytes that anyone may have written. */
export const shardManifestSchema = v.strictObject({
  schema: v.literal('velocity.coverage-shard/1'),
  id: short,
  /** The commit that was checked out. */
  sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/u)),
  shard: short,
  flag: v.nullable(short),
  /** How many report paths there were, and which of them are in no commit. */
  paths: v.strictObject({ total: count, unresolved: count, examples: v.pipe(v.array(short), v.maxLength(20)) }),
  reports: v.pipe(
    v.array(
      v.strictObject({
        path: v.pipe(short, v.check(isCanonical)),
        format: short,
        sizeBytes: count,
        digest: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/u)),
        entries: count,
      }),
    ),
    v.minLength(1),
    v.maxLength(10_000),
  ),
})

/** What a shard says of itself, after it was checked. */
export type ShardManifest = v.InferOutput<typeof shardManifestSchema>

/** The one file of a shard's artifact. */
export const SHARD_FILE = 'shard.velocity'

/** The start of every shard artifact's name of one gate. */
export function shardArtifactPrefix(id: string): string {
  return `velocity-coverage-${id}-`
}

/**
 * Names the artifact of a shard.
 *
 * Shape:  letters, digits, `.`, `_`, `=` and `-` only, whatever the label holds; `3/8` becomes `3-of-8`.
 * Errors: never throws.
 */
export function shardArtifactName(id: string, flag: string | null, shard: string): string {
  const label = shard.replace(/^(\d+)\/(\d+)$/u, '$1-of-$2')
  return `${shardArtifactPrefix(id)}${slug(flag === null ? label : `${flag}-${label}`)}`
}

function isCanonical(path: string): boolean {
  const normal = normalizeReportPath(path)
  return normal.kind === 'path' && !normal.isAbsolute && normal.path === path
}

function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9._=-]+/gu, '-').slice(0, 120)
}
