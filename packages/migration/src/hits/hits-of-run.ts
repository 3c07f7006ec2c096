import type { DryRun } from '../dry-run/dry-run-types.ts'
import type { RuleHit } from '../model/hit.ts'
import type { ScriptFailure } from '../model/proof.ts'
import { failureText } from './failure-text.ts'

/** SQLSTATE query_canceled: what a deadline ends with. */
const CANCELLED = '57014'

/**
 * Says which migration did not run on the base's schema, and that the tool's own table is gone.
 *
 * Errors: never throws.
 */
export function hitsOfRun(
  { upFailure, hasBookkeeping }: DryRun,
  relation: string | null,
  version: string | null,
): readonly RuleHit[] {
  return [
    ...(upFailure === null ? [] : [failedUp(upFailure, version)]),
    ...(hasBookkeeping === false && relation !== null ? [lostBookkeeping(relation, version)] : []),
  ]
}

function failedUp(failure: ScriptFailure, version: string | null): RuleHit {
  const isEndless = failure.failure.sqlState === CANCELLED
  return {
    rule: isEndless ? 'MG-LIMIT-01' : 'MG-RUN-01',
    message: isEndless
      ? 'A statement of the migration did not end in the time it has.'
      : `The migration fails on the schema of the base: ${failureText(failure)}.`,
    why: isEndless
      ? 'it loops, or waits for a lock that it holds itself: on an empty database even a rewrite takes milliseconds.'
      : 'it was run on a database with exactly the migrations of the base applied.',
    fix: isEndless
      ? 'mend the statement, or give it longer: statement-timeout, and of a command: commands.timeout.'
      : 'mend the statement; run it with: velocity migration check',
    path: failure.path,
    line: failure.line,
    version,
    object: null,
  }
}

function lostBookkeeping(relation: string, version: string | null): RuleHit {
  return {
    rule: 'MG-TOOL-01',
    message: `After the migrations the tool's own table ${relation} is gone or cannot be read.`,
    why: 'the tool would run every migration again, on a database that has them.',
    fix: `leave ${relation} alone.`,
    path: null,
    line: null,
    version,
    object: relation,
  }
}
