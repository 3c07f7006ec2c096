import type { Fragment } from '../engine/fragment.ts'
import type { Hit } from '../engine/hit.ts'
import { fingerprintOf } from '../fingerprint/fingerprint-of.ts'
import type { Redactor } from '../redact/redactor.ts'
import { CONFIDENCE_RANK } from '../rules/confidence-rank.ts'
import { SecretText } from '../secret-text.ts'
import type { Suppressor } from '../suppress/suppressor.ts'
import { showLatin1 } from '../text/decode-utf8.ts'
import { createLineStarts, type LineStarts } from './line-starts.ts'
import { linesAround } from './lines-around.ts'
import { makeExcerpt } from './make-excerpt.ts'
import type { Occurrence, SecretFinding } from './secret-finding.ts'

/** A finding with what only the scanning process may hold. */
export interface CollectedFinding {
  /** `path` and `excerpt` are still raw: `redactFinding` makes them fit to be shown, when every secret of the run is known. */
  readonly finding: SecretFinding
  readonly secret: SecretText
  /** What stands in the file: the secret, or the run that encodes it. */
  readonly needle: SecretText
}

/** Gathers hits into findings: one for a rule, a file and a secret, however many commits bring it. */
export interface Collector {
  add(fragment: Fragment, hit: Hit): void
  /** Whether the rule found this secret in this file before. */
  has(fragment: Fragment, hit: Hit): boolean
  /** In the order in which they were found first. */
  findings(): readonly CollectedFinding[]
  /** Findings beyond the cap: counted, not kept. */
  readonly leftOut: number
}

/** What a collector works with; `salt` keys the fingerprints. */
export interface CollectorOptions {
  readonly redactor: Redactor
  readonly suppressor: Suppressor
  readonly salt: string
}

const MAX_FINDINGS = 20_000
const MAX_OCCURRENCES = 100

/**
 * Makes an empty collector. Every secret that it is given is known to the redactor from then on.
 *
 * Shape:  a finding is suppressed only when every one of its occurrences is; its confidence is the highest of them.
 * Errors: never throws.
 */
export function createCollector(options: CollectorOptions): Collector {
  const findings = new Map<string, CollectedFinding>()
  const tools: CollectTools = { ...options, lineStarts: createLineStarts() }
  let leftOut = 0
  return {
    add(fragment, hit) {
      if (!hit.rule.isReported) return
      options.redactor.add(hit.secret, hit.encodings.length > 0 ? fragment.text.slice(hit.start, hit.end) : undefined)
      for (const companion of hit.companions) options.redactor.add(companion.secret)
      const key = keyOf(fragment, hit)
      const known = findings.get(key)
      if (known === undefined && findings.size >= MAX_FINDINGS) leftOut += 1
      else findings.set(key, known === undefined ? collect(fragment, hit, tools) : merge(known, fragment, hit, tools))
    },
    has: (fragment, hit) => findings.has(keyOf(fragment, hit)),
    findings: () => [...findings.values()],
    get leftOut() {
      return leftOut
    },
  }
}

function keyOf({ kind, path }: Fragment, { rule, secret }: Hit): string {
  return [rule.id, kind, path, secret.reveal()].join('\0')
}

interface CollectTools extends CollectorOptions {
  readonly lineStarts: LineStarts
}

function collect(fragment: Fragment, hit: Hit, { suppressor, salt, lineStarts }: CollectTools): CollectedFinding {
  const lines = linesAround(fragment.text, hit.start, hit.end)
  const secret = hit.secret.reveal()
  const occurrence = occurrenceOf(fragment, hit, lineStarts)
  const path = showLatin1(fragment.path)
  const before = lines.text.slice(0, Math.max(0, hit.secretStart - lines.start))
  const after = lines.text.slice(Math.max(0, hit.secretEnd - lines.start))
  const fingerprint = fingerprintOf({
    ruleId: hit.rule.id,
    path: fragment.path,
    secret,
    entropy: hit.entropy,
    context: `${before}\0${after}`,
    salt,
  })
  return {
    secret: hit.secret,
    needle: hit.encodings.length > 0 ? new SecretText(fragment.text.slice(hit.start, hit.end)) : hit.secret,
    finding: {
      rule: hit.rule,
      kind: fragment.kind,
      path,
      fingerprint,
      confidence: hit.confidence,
      validation: hit.validation,
      reasons: hit.reasons,
      encodings: hit.encodings,
      entropy: Math.round(hit.entropy * 100) / 100,
      secretLength: hit.secret.length,
      excerpt: makeExcerpt(hit, lines),
      occurrences: [occurrence],
      occurrenceCount: 1,
      suppression: suppressor.find({
        ruleId: hit.rule.id,
        aliases: hit.rule.aliases,
        path,
        commit: fragment.commit,
        startLine: occurrence.startLine,
        endLine: occurrence.endLine,
        lines: lines.text,
        lineAbove: lineAbove(fragment.text, lines.start),
        secretStart: hit.secretStart - lines.start,
        secretEnd: hit.secretEnd - lines.start,
        fingerprint,
        secret,
      }),
    },
  }
}

/** The line before the one that starts at `start`; '' for the first. */
function lineAbove(text: string, start: number): string {
  if (start < 2) return ''
  const above = text.slice(Math.max(0, start - 2001), start - 1)
  return above.slice(above.lastIndexOf('\n') + 1)
}

function merge(known: CollectedFinding, fragment: Fragment, hit: Hit, tools: CollectTools): CollectedFinding {
  const { finding } = known
  const isSurer = CONFIDENCE_RANK[hit.confidence] > CONFIDENCE_RANK[finding.confidence]
  const count = finding.occurrenceCount + 1
  const hasRoom = count <= MAX_OCCURRENCES
  // What is neither kept nor able to change anything is only counted: there may be millions.
  const next = hasRoom || finding.suppression !== null ? collect(fragment, hit, tools).finding : null
  return {
    secret: known.secret,
    needle: known.needle,
    finding: {
      ...finding,
      ...(isSurer ? { confidence: hit.confidence, reasons: hit.reasons, validation: hit.validation } : {}),
      occurrences: hasRoom && next !== null ? [...finding.occurrences, ...next.occurrences] : finding.occurrences,
      occurrenceCount: count,
      suppression: finding.suppression === null || next === null ? null : next.suppression,
    },
  }
}

function occurrenceOf({ text, commit, lineOf }: Fragment, { start, end }: Hit, lineStarts: LineStarts): Occurrence {
  const last = Math.max(start, end - 1)
  return {
    commit,
    startLine: lineOf(start),
    endLine: lineOf(last),
    startColumn: start - lineStarts.before(text, start) + 1,
    endColumn: last - lineStarts.before(text, last) + 2,
  }
}
