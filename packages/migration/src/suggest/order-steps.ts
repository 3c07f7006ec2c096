import { compareTexts } from '../fingerprint/compare-texts.ts'

const WORD = /[\w$"\u0080-\uffff]/

/** Statements that belong together, and what decides when they can run. */
export interface Step {
  /** How other statements name what this step makes, for example `public.users`; null when they do not. */
  readonly makes: string | null
  /** Lower ones come first where nothing else decides. */
  readonly rank: number
  readonly name: string
  readonly statements: readonly string[]
  /** What it needs is named in here. */
  readonly text: string
}

/**
 * Orders steps so that each comes after those whose objects its text names.
 *
 * Shape: all steps; where they need each other in a circle the lowest rank goes first.
 */
export function orderSteps(steps: readonly Step[]): readonly Step[] {
  const rest = new Set(steps.toSorted((a, b) => a.rank - b.rank || compareTexts(a.name, b.name)))
  const needs = new Map([...rest].map((step) => [step, new Set(makersFor(step, steps))]))
  const ordered: Step[] = []
  while (rest.size > 0) {
    const [first] = rest
    const next = [...rest].find((step) => needs.get(step)?.size === 0) ?? first
    if (next === undefined) break
    ordered.push(next)
    rest.delete(next)
    for (const step of rest) needs.get(step)?.delete(next)
  }
  return ordered
}

/**
 * Whether a text names an object; `public.users.email` names `public.users`, `public.users_old` does not. `before`: what may not stand
 * before the name beside the letters of one; nothing for a column.
 */
export function namesObject(text: string, name: string, before = '.'): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [previous = '', next = ''] = [text[at - 1], text[at + name.length]]
    const isOpen = previous !== before && !WORD.test(previous)
    if (isOpen && (name.endsWith('(') || !WORD.test(next))) return true
  }
  return false
}

function makersFor(step: Step, steps: readonly Step[]): readonly Step[] {
  return steps.filter(
    (other) =>
      other !== step && other.makes !== null && other.makes !== step.makes && namesObject(step.text, other.makes),
  )
}
