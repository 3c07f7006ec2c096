import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'

const tokenExpression = `\${{ github.token }}`

/**
 * Gives every input of the action as the runner would: the given value, else the default of the `action.yml` beside `dist/`.
 *
 * Shape:  only what is given, when there is no `action.yml`. The token stands for `${{ github.token }}`; no other expression is
 *         evaluated here.
 * Errors: throws for an input that the action does not have: the runner only warns, a test should not pass on a misspelt input.
 */
export function readActionInputs(
  dist: string,
  given: Readonly<Record<string, string>>,
  token: string,
): Readonly<Record<string, string>> {
  const file = join(dirname(dist), '..', 'action.yml')
  if (!existsSync(file)) return given
  const manifest = parse(readFileSync(file, 'utf8')) as {
    readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>
  }
  const declared = manifest.inputs ?? {}
  for (const name of Object.keys(given)) {
    if (!(name in declared))
      throw new Error(`testkit: the action has no input "${name}"; it has ${Object.keys(declared).join(', ')}`)
  }
  const inputs = Object.entries(declared).map(([name, { default: value }]) => [
    name,
    given[name] ?? fallback(name, value, token),
  ])
  return Object.fromEntries(inputs) as Readonly<Record<string, string>>
}

function fallback(name: string, value: unknown, token: string): string {
  const text = value === undefined || value === null ? '' : String(value)
  if (text === tokenExpression) return token
  if (text.includes('${{')) throw new Error(`testkit: the default of "${name}" is an expression; give it a value`)
  return text
}
