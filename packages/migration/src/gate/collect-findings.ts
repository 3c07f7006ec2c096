import type { Finding } from '@velocity/model'
import type { RuleHit } from '../model/hit.ts'
import { findingOf, type Level } from '../report/finding-of.ts'
import { type Allowance, parseAllowances, type RefusedAllowance } from '../report/inline-allowance.ts'
import { ruleById } from '../rules/rule-by-id.ts'
import type { DatabaseJudgement } from './judge-database.ts'
import type { MigrationPorts } from './migration-ports.ts'

/** How far above a statement its comment may stand. Units: lines. */
const REACH = 3

/**
 * Makes findings of all hits: what rules weigh, what comments beside statements allow, what does not hold.
 *
 * Errors: never throws.
 */
export function collectFindings(
  judgements: readonly DatabaseJudgement[],
  rules: Readonly<Record<string, Level>>,
  { clock, codec }: Pick<MigrationPorts, 'clock' | 'codec'>,
): readonly Finding[] {
  const today = clock.now().toISOString().slice(0, 10)
  const levels = Object.fromEntries(Object.entries(rules).map(([rule, level]) => [rule.toUpperCase(), level]))
  return judgements.flatMap(({ hits, findings, change, settings }) => {
    const { allowed, refused } = allowancesOf(
      change.unit.flatMap(({ files }) => files),
      change.texts,
      today,
    )
    const context = {
      database: judgements.length > 1 ? settings.name : '',
      defaultLevel,
      levels,
      isFixed: (rule: string) => ruleById(rule)?.isWaivable === false,
      allowance: (hit: Place) => allowed.find((one) => speaksFor(one, hit))?.suppression ?? null,
      sha256: (text: string) => codec.sha256(text),
    }
    return [
      ...findings,
      ...hits.flatMap((hit) => findingOf(hit, context) ?? []),
      ...refused.map((one) => refusedFinding(one, codec.sha256)),
    ]
  })
}

function defaultLevel(rule: string): Level {
  const known = ruleById(rule)
  if (known === null || known === undefined) throw new Error(`the rule ${rule} is not in the catalogue`)
  return known.isOnByDefault ? known.severity : 'off'
}

/** What an allowance is compared with. */
type Place = Pick<RuleHit, 'rule' | 'path' | 'line'>

function speaksFor(allowance: Allowance, hit: Place): boolean {
  if (allowance.rule !== hit.rule.toUpperCase() || allowance.path !== hit.path) return false
  return hit.line === null || (allowance.line <= hit.line + 1 && hit.line - allowance.line <= REACH)
}

function allowancesOf(
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
  today: string,
): { readonly allowed: readonly Allowance[]; readonly refused: readonly RefusedAllowance[] } {
  const all = [...new Set(paths)].map((path) => parseAllowances(path, texts.get(path) ?? '', today))
  return { allowed: all.flatMap(({ allowed }) => allowed), refused: all.flatMap(({ refused }) => refused) }
}

function refusedFinding({ path, line, message }: RefusedAllowance, sha256: (text: string) => string): Finding {
  return {
    rule: 'migrations/allowance',
    severity: 'error',
    verdict: 'fail',
    message: `a comment does not hold: ${message}.`,
    why: 'an allowance that nobody can check, or that never ends, is a hole.',
    fix: '-- velocity:allow MG-REW-01 until=2026-12-31 reason="the table holds forty rows"',
    code: 'VEL_MIG_ALLOWANCE',
    locations: [{ path, startLine: line }],
    scope: path,
    fingerprint: sha256(`allowance\0${path}\0${message}`).slice(0, 32),
  }
}
