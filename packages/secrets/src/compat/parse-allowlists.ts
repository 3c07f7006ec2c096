import type { RuleAllowlist } from '../rules/rule-allowlist.ts'
import { scannerConfigError, type TomlTable } from './toml-table.ts'

/** An allowlist and the rules that it is for; [] for all. */
export type ParsedAllowlist = RuleAllowlist & { readonly rules: readonly string[] }

const TARGETS: Readonly<Record<string, RuleAllowlist['target']>> = {
  '': 'secret',
  secret: 'secret',
  match: 'match',
  line: 'line',
}
const CONDITIONS: Readonly<Record<string, RuleAllowlist['condition']>> = {
  '': 'or',
  or: 'or',
  '||': 'or',
  and: 'and',
  '&&': 'and',
}

/**
 * Reads an allowlist of a gitleaks configuration.
 *
 * Errors: VEL_SECRETS_SCANNER_CONFIG for an unknown condition or target, and for one without any condition, as gitleaks does.
 */
function parseAllowlist(table: TomlTable): ParsedAllowlist {
  const condition = CONDITIONS[(table.text('condition') ?? '').toLowerCase()]
  // Without regard to case, as the other scanner has it for the condition alone.
  const target = TARGETS[table.text('regexTarget') ?? '']
  if (condition === undefined) throw scannerConfigError(table.path, table.at, 'condition is neither OR nor AND')
  if (target === undefined)
    throw scannerConfigError(table.path, table.at, 'regexTarget is none of secret, match and line')
  const allowlist = {
    description: table.text('description') ?? '',
    condition,
    target,
    commits: table.texts('commits'),
    paths: table.texts('paths'),
    regexes: table.texts('regexes'),
    stopwords: table.texts('stopwords').map((word) => word.toLowerCase()),
    rules: table.texts('targetRules'),
  }
  const { commits, paths, regexes, stopwords } = allowlist
  if (commits.length + paths.length + regexes.length + stopwords.length === 0) {
    throw scannerConfigError(table.path, table.at, 'it has none of commits, paths, regexes and stopwords')
  }
  return allowlist
}

/**
 * The allowlists of a table, in its list or as the older single one.
 *
 * Errors: those of `parseAllowlist`; VEL_SECRETS_SCANNER_CONFIG for a table that has both, as gitleaks does.
 */
export function parseAllowlists(table: TomlTable): readonly ParsedAllowlist[] {
  const single = table.table('allowlist')
  const list = table.tables('allowlists')
  if (single === null) return list.map(parseAllowlist)
  if (list.length > 0) throw scannerConfigError(table.path, table.at, 'allowlist and allowlists stand side by side')
  return [parseAllowlist(single)]
}
