import * as v from 'valibot'

const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/u))

/** What a baseline says of itself. */
export const baselineHeaderSchema = v.strictObject({
  schema: v.literal('velocity.coverage-baseline/1'),
  id: v.string(),
  /** The commit that was measured. */
  sha,
  /** Its tree. */
  tree: sha,
  /** sha256 of what its configuration left out. */
  config: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
})

/** What a baseline says of itself, after it was checked. */
export type BaselineHeader = v.InferOutput<typeof baselineHeaderSchema>

/** The artifact that holds the baseline of a commit. */
export function baselineArtifactName(id: string, commit: string): string {
  return `velocity-coverage-baseline-${id}-${commit}`
}

/** The cache key that holds the baseline of a commit. */
export function baselineCacheKey(id: string, commit: string): string {
  return `velocity-cov1-${id}-${commit}`
}

/** The one file of the artifact. */
export const BASELINE_FILE = 'baseline.velocity'
