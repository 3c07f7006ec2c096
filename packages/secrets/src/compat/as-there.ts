import type { ScannerConfig } from '../config/scanner-config.ts'
import type { Rule } from '../rules/rule.ts'
import type { RuleAllowlist } from '../rules/rule-allowlist.ts'

/**
 * Makes the allowlists of a configuration decide as gitleaks does: the expressions of a list are joined to one, so that a flag such as
 * `(?i)` holds for all that follow it; and the configuration itself is never looked into.
 *
 * Shape:  rules among `untouched` stay as they are.
 * Errors: never throws.
 */
export function asThere(config: ScannerConfig, untouched: readonly Rule[]): ScannerConfig {
  const ours = new Set(untouched)
  return {
    ...config,
    rules: config.rules.map((rule) =>
      ours.has(rule) ? rule : { ...rule, allowlists: rule.allowlists.map((list) => joined(list)) },
    ),
    allowlists: [...config.allowlists.map((list) => joined(list)), exactly(config.path)],
  }
}

function joined<T extends RuleAllowlist>(list: T): T {
  return { ...list, paths: oneOf(list.paths), regexes: oneOf(list.regexes) }
}

function oneOf(sources: readonly string[]): readonly string[] {
  return sources.length < 2 ? sources : [`(?:${sources.join('|')})`]
}

function exactly(path: string): ScannerConfig['allowlists'][number] {
  const quoted = path.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  return {
    description: 'the configuration itself',
    condition: 'or',
    commits: [],
    paths: [`^${quoted}$`],
    regexes: [],
    target: 'secret',
    stopwords: [],
    rules: [],
  }
}
