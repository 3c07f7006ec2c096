import type { RequiredRule, Rule } from '../rules/rule.ts'
import { readPattern } from './check-patterns.ts'
import { parseAllowlists } from './parse-allowlists.ts'
import { scannerConfigError, type TomlTable } from './toml-table.ts'

/** What a rule of a configuration says; null and [] where it says nothing, for it may build on a rule of the same id. */
export interface ParsedRule {
  readonly id: string
  readonly description: string | null
  readonly regex: string | null
  readonly path: string | null
  readonly secretGroup: number | null
  readonly entropy: number | null
  readonly keywords: readonly string[]
  readonly isReported: boolean
  readonly allowlists: Rule['allowlists']
  readonly required: readonly RequiredRule[]
  readonly at: string
}

/**
 * Reads one `[[rules]]` table.
 *
 * Shape:  an empty text and a 0 say nothing, as in gitleaks.
 * Errors: VEL_SECRETS_SCANNER_CONFIG; VEL_SECRETS_PATTERN for its expressions, naming file and rule.
 */
export function parseRule(table: TomlTable): ParsedRule {
  const id = table.text('id') ?? ''
  if (id.trim() === '') throw scannerConfigError(table.path, table.at, 'the rule has no id')
  table.texts('tags')
  const regex = table.text('regex') || null
  const path = table.text('path') || null
  for (const source of [...present(regex), ...present(path)]) readPattern(source, `${table.path}, the rule "${id}"`)
  return {
    id,
    description: table.text('description') || null,
    regex,
    path,
    secretGroup: table.number('secretGroup') || null,
    entropy: table.number('entropy') || null,
    keywords: table.texts('keywords').map((word) => word.toLowerCase()),
    isReported: table.flag('skipReport') !== true,
    allowlists: parseAllowlists(table).map(({ rules: _, ...allowlist }) => {
      const owner = `${table.path}, an allowlist of the rule "${id}"`
      for (const source of [...allowlist.regexes, ...allowlist.paths]) readPattern(source, owner)
      return allowlist
    }),
    required: table.tables('required').map(parseRequired),
    at: table.at,
  }
}

function parseRequired(table: TomlTable): RequiredRule {
  const id = table.text('id') ?? ''
  if (id === '') throw scannerConfigError(table.path, table.at, 'the required rule has no id')
  return { id, withinLines: table.number('withinLines'), withinColumns: table.number('withinColumns') }
}

function present(text: string | null): readonly string[] {
  return text === null ? [] : [text]
}
