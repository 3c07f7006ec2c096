import type { RuleHit } from '../model/hit.ts'
import type { LayoutProblem, MigrationHistory } from '../model/migration.ts'

const RULES: Readonly<Record<LayoutProblem['kind'], string>> = {
  'duplicate-version': 'MG-ORD-03',
  checksum: 'MG-ORD-01',
  journal: 'MG-ORD-05',
  'multiple-heads': 'MG-ORD-05',
  malformed: 'MG-ORD-05',
  skipped: 'MG-ORD-05',
}

/**
 * MG-ORD-05 and its kin: what the layout found wrong with the directory itself.
 *
 * Shape:  errors, but for code that SQL layouts cannot run, which is a warning; a problem that the base has in the same words is
 *         a warning too: this pull request did not bring it.
 * Errors: never throws.
 */
export function layoutProblems(base: MigrationHistory, head: MigrationHistory): readonly RuleHit[] {
  const old = new Set(base.problems.map(keyOf))
  return head.problems.map((problem) => {
    const isOld = old.has(keyOf(problem)) && problem.kind !== 'malformed'
    return {
      rule: RULES[problem.kind],
      severity: isOld || problem.kind === 'skipped' ? ('warning' as const) : ('error' as const),
      message: problem.message,
      ...(isOld ? { why: 'the base branch has the same problem already.' } : {}),
      path: problem.path,
      line: problem.line,
      version: null,
      object: problem.kind,
    }
  })
}

function keyOf({ kind, path, message }: LayoutProblem): string {
  return JSON.stringify([kind, path, message])
}
