import { UserError } from '@velocity/model'
import * as v from 'valibot'
import { SecretText } from '../secret-text.ts'

/** One known finding. What its baseline does not say is null. */
export interface BaselineEntry {
  readonly path: string
  readonly rule: string | null
  readonly line: number | null
  readonly commit: string | null
  /** One of ours. */
  readonly fingerprint: string | null
  /** Lower-case hex. */
  readonly secretSha1: string | null
  readonly secret: SecretText | null
  readonly reason: string | null
  readonly expires: string | null
}

/** What was known when a baseline was made. */
export interface Baseline {
  readonly format: 'velocity' | 'gitleaks' | 'detect-secrets'
  readonly entries: readonly BaselineEntry[]
}

const NOTHING = {
  rule: null,
  line: null,
  commit: null,
  fingerprint: null,
  secretSha1: null,
  secret: null,
  reason: null,
  expires: null,
}

const text = v.nullish(v.string())
const velocity = v.strictObject({
  schema: v.literal('velocity.secret-baseline/1'),
  findings: v.array(
    v.strictObject({
      fingerprint: v.string(),
      rule: v.string(),
      path: v.string(),
      line: v.nullish(v.number()),
      reason: text,
      expires: v.nullish(v.pipe(v.string(), v.isoDate())),
    }),
  ),
})
const gitleaks = v.array(
  v.looseObject({
    RuleID: v.string(),
    File: v.string(),
    StartLine: v.number(),
    Commit: text,
    Secret: text,
  }),
)
const detectSecrets = v.looseObject({
  version: v.string(),
  results: v.record(
    v.string(),
    v.array(
      v.looseObject({
        hashed_secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/iu)),
        line_number: v.nullish(v.number()),
        is_secret: v.nullish(v.boolean()),
      }),
    ),
  ),
})

/**
 * Parses a baseline of ours, of gitleaks or betterleaks (a JSON report), or of detect-secrets.
 *
 * Shape:  entries in the file's order; a redacted secret is none. Paths with `/`; `null`, which gitleaks once wrote, has no entry. What an
 *         audit of detect-secrets said is the reason.
 * Errors: VEL_SECRETS_BASELINE for anything else: a baseline that cannot be read speaks for nothing, and hides that.
 */
export function parseBaseline(json: string, path: string): Baseline {
  const value = readJson(json, path)
  const ours = v.safeParse(velocity, value)
  if (ours.success) return { format: 'velocity', entries: ours.output.findings.map(ofVelocity) }
  const theirs = v.safeParse(gitleaks, value ?? [])
  if (theirs.success) return { format: 'gitleaks', entries: theirs.output.map(ofGitleaks) }
  const detected = v.safeParse(detectSecrets, value)
  if (detected.success) return { format: 'detect-secrets', entries: ofDetectSecrets(detected.output) }
  throw invalid(path, 'it has none of the known shapes')
}

function ofVelocity(entry: v.InferOutput<typeof velocity>['findings'][number]): BaselineEntry {
  const { fingerprint, rule, path, line = null, reason = null, expires = null } = entry
  return { ...NOTHING, fingerprint, rule, path, line, reason, expires }
}

function ofGitleaks({
  RuleID,
  File,
  StartLine,
  Commit,
  Secret,
}: v.InferOutput<typeof gitleaks>[number]): BaselineEntry {
  const isRedacted = !Secret || /^(?:\[?redacted\]?|\*+)$/iu.test(Secret) || Secret.endsWith('...')
  return {
    ...NOTHING,
    rule: RuleID,
    path: pathOf(File),
    line: StartLine,
    commit: Commit || null,
    secret: isRedacted ? null : new SecretText(toLatin1(Secret)),
  }
}

function ofDetectSecrets({ results }: v.InferOutput<typeof detectSecrets>): readonly BaselineEntry[] {
  return Object.entries(results).flatMap(([path, list]) =>
    list.map(({ hashed_secret, line_number, is_secret }) => ({
      ...NOTHING,
      path: pathOf(path),
      line: line_number ?? null,
      secretSha1: hashed_secret.toLowerCase(),
      reason: AUDITED.get(is_secret ?? null) ?? null,
    })),
  )
}

/** What an audit of detect-secrets said. */
const AUDITED: ReadonlyMap<boolean | null, string> = new Map([
  [false, 'audited as no secret'],
  [true, 'audited as a real secret'],
])

function pathOf(written: string): string {
  return written.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '')
}

/** Secrets are compared by their bytes. */
function toLatin1(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/%([0-9A-F]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function readJson(json: string, path: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw invalid(path, 'it is no JSON')
  }
}

function invalid(path: string, problem: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_BASELINE',
    message: `the baseline "${path}" cannot be used: ${problem}.`,
    why: 'a baseline that is not understood would speak for nothing, or for too much.',
    fix: 'give a baseline of velocity secrets baseline, a JSON report of gitleaks or betterleaks, or a .secrets.baseline of detect-secrets.',
  })
}
