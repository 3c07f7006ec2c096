import type { LayoutProblem } from '../../model/migration.ts'
import { problem } from '../parts/problem.ts'
import type { SqitchPlan } from './parse-plan.ts'

/** Names the changes of a plan whose dependencies do not stand before them, or that conflict with one that does. */
export function checkDependencies(plan: SqitchPlan, path: string): readonly LayoutProblem[] {
  const firstLine = new Map(plan.changes.toReversed().map(({ name, line }) => [name, line]))
  return plan.changes.flatMap(({ name, requires, conflicts, line }) => {
    const stands = (dependency: string): boolean => {
      const at = dependency.indexOf('@')
      const change = at === -1 ? dependency : dependency.slice(0, at)
      const tagLine = at === -1 ? line : (plan.tags.get(dependency.slice(at)) ?? Number.POSITIVE_INFINITY)
      if (tagLine > line) return false
      return change === '' || (firstLine.get(change) ?? line) < Math.min(line, tagLine)
    }
    const missing = requires.filter((dependency) => !stands(dependency))
    const against = conflicts.filter(stands)
    return [
      ...missing.map((dependency) =>
        problem(
          'journal',
          path,
          `The change "${name}" requires "${dependency}", which does not stand before it.`,
          line,
        ),
      ),
      ...against.map((dependency) =>
        problem('journal', path, `The change "${name}" conflicts with "${dependency}", which stands before it.`, line),
      ),
    ]
  })
}
