import type { Step } from '../parse/workflow-file.ts'

/** Gives each step the name that GitHub gives it (`github.action`): its id, `__run`, `__owner_name`, and `…_2` for the second of one kind. */
export function stepKeys(steps: readonly Step[]): readonly string[] {
  const counts = new Map<string, number>()
  return steps.map((step) => {
    if (step.id !== null) return step.id
    const base = `__${kindOf(step)}`
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    return count === 1 ? base : `${base}_${count}`
  })
}

function kindOf({ work }: Step): string {
  if (work.kind === 'run') return 'run'
  const uses = work.uses.value
  if (uses.startsWith('./') || uses.startsWith('$/')) return 'self'
  return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('_')
}
