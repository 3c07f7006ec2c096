import { type Finding, type Severity, type Suppression, stripControls } from '@velocity/model'
import type { RuleHit } from '../model/hit.ts'
import { fixLanguageOf } from './fix-language-of.ts'

/** What a rule's findings weigh after configuration. */
export type Level = Severity | 'off'

/** What decides how a hit is shown. */
export interface HitContext {
  /** Tells databases apart; '' when there is one. */
  readonly database: string
  /** The default of a rule; errors for rules that the catalogue does not know are bugs of ours. */
  readonly defaultLevel: (rule: string) => Level
  readonly levels: Readonly<Record<string, Level>>
  /** Rules that configuration may not weaken. */
  readonly isFixed: (rule: string) => boolean
  readonly allowance: (hit: RuleHit) => Suppression | null
  readonly sha256: (text: string) => string
}

const CODES: readonly (readonly [prefix: string, code: Finding['code']])[] = [
  ['MG-RB-', 'VEL_MIG_ROLLBACK'],
  ['MG-ORD-', 'VEL_MIG_ORDER'],
  ['MG-DATA-', 'VEL_MIG_DATA'],
  ['MG-COMPAT-', 'VEL_MIG_COMPAT'],
  ['MG-PLAN-', 'VEL_MIG_PLAN'],
  ['MG-DRIFT-', 'VEL_MIG_DRIFT'],
  ['MG-HOST-', 'VEL_MIG_HOST'],
  ['MG-TOOL-', 'VEL_MIG_HOST'],
  ['MG-RUN-', 'VEL_MIG_RUN'],
  ['MG-PARSE-', 'VEL_MIG_RUN'],
  ['MG-LIMIT-', 'VEL_MIG_RUN'],
]

/** The rule of a finding: ids are in lower case there, as those of every gate. */
export function ruleOfFinding(rule: string): string {
  return `migrations/${rule.toLowerCase()}`
}

/**
 * Says a hit in the words that every gate uses.
 *
 * Shape:  null for a rule that is switched off. An error fails, the rest is advice; an allowance beside the statement makes it
 *         advice too. The fingerprint holds rule, migration and object, and no line.
 * Errors: never throws.
 */
export function findingOf(hit: RuleHit, context: HitContext): Finding | null {
  const level = levelOf(hit, context)
  if (level === 'off') return null
  const suppression = context.isFixed(hit.rule) ? null : context.allowance(hit)
  const isRed = level === 'error' && suppression === null
  const identity = [context.database, hit.rule, hit.version ?? '', hit.object ?? '', hit.path ?? ''].join('\0')
  return {
    rule: ruleOfFinding(hit.rule),
    severity: level,
    verdict: isRed ? 'fail' : 'pass',
    message: capitalised(stripControls(hit.message)),
    ...(hit.why === undefined ? {} : { why: stripLines(hit.why) }),
    ...(hit.fix === undefined ? {} : { fix: stripLines(hit.fix) }),
    ...languageOf(hit.fix),
    code: codeOf(hit.rule),
    locations: hit.path === null ? [] : [{ path: hit.path, ...(hit.line === null ? {} : { startLine: hit.line }) }],
    scope: hit.path ?? hit.object ?? 'migrations',
    fingerprint: context.sha256(identity).slice(0, 32),
    ...(suppression === null ? {} : { suppression }),
  }
}

/** A message is a sentence. What begins with a name stays as it is. */
function capitalised(message: string): string {
  return /^(?:the|a|an|this|two|there|with|it|roll|whether) /u.test(message)
    ? `${message.charAt(0).toUpperCase()}${message.slice(1)}`
    : message
}

/** Control characters go, lines stay. */
export function stripLines(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => stripControls(line))
    .join('\n')
}

function languageOf(fix: string | undefined): Pick<Finding, 'fixLanguage'> {
  const language = fix === undefined ? null : fixLanguageOf(fix)
  return language === null ? {} : { fixLanguage: language }
}

function codeOf(rule: string): Finding['code'] {
  return CODES.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? 'VEL_MIG_RULE'
}

function levelOf({ rule, severity }: RuleHit, { defaultLevel, levels, isFixed }: HitContext): Level {
  const byDefault = severity ?? defaultLevel(rule)
  return isFixed(rule) ? byDefault : (levels[rule.toUpperCase()] ?? byDefault)
}
