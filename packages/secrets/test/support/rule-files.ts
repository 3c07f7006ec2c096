import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A file that defines a rule. */
export interface RuleFile {
  readonly name: string
  readonly text: string
  /** The rule's id as the file says it. */
  readonly id: string
}

/** Every file of a group's folder that defines a rule, by name. */
export function ruleFiles(group: string): readonly RuleFile[] {
  const folder = fileURLToPath(new URL(`../../src/rules/${group}/`, import.meta.url))
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
    .filter(({ text }) => text.includes('= defineRule('))
    .map(({ name, text }) => ({ name, text, id: /^\s{2}id: '([^']+)'/m.exec(text)?.[1] ?? '' }))
}

/**
 * A run that a scanner would take for a token: 20 and more letters and digits in which both change places often.
 *
 * Shape: null when there is none.
 */
export function tokenIn(text: string): string | null {
  for (const [run] of text.matchAll(/[0-9A-Za-z+/=_-]{20,}/g)) {
    const changes = run.match(/[a-zA-Z][0-9]|[0-9][a-zA-Z]/g)?.length ?? 0
    if (changes >= 4 && !/^[0-9A-Za-z]*[_-][a-z]+[_-]/.test(run)) return run
  }
  return null
}
