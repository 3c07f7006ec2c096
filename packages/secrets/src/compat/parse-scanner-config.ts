import { parse } from 'smol-toml'
import type { ScannerConfig } from '../config/scanner-config.ts'
import type { Rule } from '../rules/rule.ts'
import { type ParsedAllowlist, parseAllowlists } from './parse-allowlist.ts'
import { completeRule, type ParsedRule, parseRule } from './parse-rule.ts'
import { scannerConfigError, TomlTable } from './toml-table.ts'

/** One file of a configuration, before it is put on top of what it extends. */
export interface ScannerConfigFile {
  readonly path: string
  readonly usesDefault: boolean
  /** Path of the file that it extends, or null. */
  readonly extendsPath: string | null
  readonly disabledRules: readonly string[]
  readonly rules: readonly ParsedRule[]
  readonly allowlists: readonly ParsedAllowlist[]
  readonly notices: readonly string[]
}

const MAX_NOTICES = 20

/**
 * Parses a configuration of gitleaks or betterleaks.
 *
 * Shape:  keys that are not known are notices: leaving out a filter of theirs only makes the scan stricter.
 * Errors: VEL_SECRETS_SCANNER_CONFIG for text that is no TOML, for values of the wrong kind, and for `extend.url`.
 */
export function parseScannerConfigFile(text: string, path: string): ScannerConfigFile {
  const root = new TomlTable(readToml(text, path), path, '')
  root.text('title')
  root.text('description')
  root.text('minVersion')
  const extend = root.table('extend')
  if (extend?.text('url')) throw scannerConfigError(path, 'extend.url', 'nothing is fetched while a scan runs')
  const rules = root.tables('rules')
  const parsed = rules.map(parseRule)
  const unknown = [root, ...(extend === null ? [] : [extend]), ...rules].flatMap((table) => table.unknownKeys())
  const told = unknown.slice(0, MAX_NOTICES).map((key) => `${path}: ${key} is not known here and was left out.`)
  return {
    path,
    usesDefault: extend?.flag('useDefault') === true,
    extendsPath: extend?.text('path') || null,
    disabledRules: extend?.texts('disabledRules') ?? [],
    rules: parsed,
    allowlists: parseAllowlists(root),
    notices:
      unknown.length > MAX_NOTICES
        ? [...told, `${path}: ${unknown.length - MAX_NOTICES} more keys were left out.`]
        : told,
  }
}

/**
 * Puts a configuration's files together: the one that was named first, then what it extends, and so on.
 *
 * Shape:  a rule builds on the rule of the same id (or alias) below it; `rules` also holds default rules that were changed.
 * Errors: those of `completeRule`; VEL_SECRETS_SCANNER_CONFIG for an id that stands twice in one file.
 */
export function assembleScannerConfig(
  files: readonly ScannerConfigFile[],
  defaultRules: readonly Rule[],
): ScannerConfig {
  const usesDefaultRules = files.some(({ usesDefault }) => usesDefault)
  const defaults = new Map(
    usesDefaultRules ? defaultRules.flatMap((rule) => [rule.id, ...rule.aliases].map((id) => [id, rule])) : [],
  )
  const own = new Map<string, Rule>()
  for (const file of files.toReversed()) {
    refuseTwins(file)
    for (const parsed of file.rules) {
      own.set(parsed.id, completeRule(parsed, own.get(parsed.id) ?? defaults.get(parsed.id) ?? null, file.path))
    }
    for (const id of file.disabledRules) own.delete(id)
  }
  return {
    path: files[0]?.path ?? '',
    usesDefaultRules,
    disabledRules: files.flatMap(({ disabledRules }) => disabledRules),
    rules: [...own.values()],
    allowlists: files.flatMap(({ allowlists }) => allowlists),
    notices: files.flatMap(({ notices }) => notices),
  }
}

function refuseTwins({ rules, path }: ScannerConfigFile): void {
  const seen = new Set<string>()
  for (const { id, at } of rules) {
    if (seen.has(id)) throw scannerConfigError(path, at, `the rule id "${id}" stands twice`)
    seen.add(id)
  }
}

function readToml(text: string, path: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw scannerConfigError(path, '', `it is no TOML: ${words}`)
  }
}
