import * as v from 'valibot'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const nullable = v.nullable(v.string())
const confidence = v.picklist(['high', 'medium', 'low'])

/** One place. Lines and columns count from 1. */
const occurrence = v.strictObject({
  commit: nullable,
  startLine: count,
  endLine: count,
  startColumn: count,
  endColumn: count,
})

const finding = v.strictObject({
  rule: v.string(),
  title: v.string(),
  provider: v.string(),
  confidence,
  isBlocking: v.boolean(),
  kind: v.picklist(['file', 'commit-message', 'tag-message', 'ref-name', 'identity']),
  path: v.string(),
  /** The line in the tree under test; null when it is no longer there. */
  line: v.nullable(count),
  fingerprint: v.string(),
  excerpt: v.string(),
  secretLength: count,
  /** Bits per byte, with two decimals, as text: canonical JSON holds no fractions. */
  entropy: v.string(),
  validity: v.nullable(v.picklist(['valid', 'invalid', 'indeterminate'])),
  validityDetail: nullable,
  encodings: v.array(v.string()),
  reasons: v.array(v.string()),
  occurrences: v.array(occurrence),
  occurrenceCount: count,
  suppression: v.nullable(
    v.strictObject({
      kind: v.picklist(['inSource', 'external']),
      origin: v.string(),
      reason: nullable,
      expires: nullable,
    }),
  ),
  rotate: v.string(),
  documentation: nullable,
})

/** What `secrets.json` looks like. It holds nothing of any secret. */
export const secretReportSchema = v.strictObject({
  schema: v.literal('velocity.secret-report/1'),
  scanned: v.strictObject({
    description: v.string(),
    expectedCommits: v.nullable(count),
    commits: count,
    merges: count,
    files: count,
    bytes: count,
    binaryFiles: count,
    archiveMembers: count,
    submodules: count,
    notScanned: count,
  }),
  ruleSet: v.strictObject({ rules: count, digest: v.string(), compat: v.picklist(['native', 'gitleaks']) }),
  findings: v.array(finding),
})

/** A scan's findings, for machines. */
export type SecretReport = v.InferOutput<typeof secretReportSchema>

/** Reads back a `secrets.json` that this version wrote. Errors: throws for anything else, which is a bug of ours. */
export function parseSecretReport(json: string): SecretReport {
  return v.parse(secretReportSchema, JSON.parse(json))
}
