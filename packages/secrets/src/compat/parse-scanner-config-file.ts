import { parse } from 'smol-toml'
import { readPattern } from './check-patterns.ts'
import { type ParsedAllowlist, parseAllowlists } from './parse-allowlists.ts'
import { type ParsedRule, parseRule } from './parse-rule.ts'
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
 * Shape:  keys that are not known are notices: leaving out a filter of theirs only makes the scan stricter. Of two rules with one id in
 *         a file the later one counts, as in gitleaks, which is a notice too.
 * Errors: VEL_SECRETS_SCANNER_CONFIG for text that is no TOML, for values of the wrong kind, for `useDefault` beside `path`, and for a
 *         required rule that is not in the file; VEL_SECRETS_PATTERN. An expression that could need exponential time is matched in linear time.
 */
export function parseScannerConfigFile(text: string, path: string): ScannerConfigFile {
  const root = new TomlTable(readToml(text, path), path, '')
  for (const key of ['title', 'description', 'minVersion']) root.text(key)
  const extend = root.table('extend')
  const tables = root.tables('rules')
  const rules = tables.map(parseRule)
  const allowlists = parseAllowlists(root)
  for (const list of allowlists) {
    for (const source of [...list.regexes, ...list.paths]) readPattern(source, `${path}, an allowlist`)
  }
  refuseUnknownCompanions(rules, path)
  const usesDefault = extend?.flag('useDefault') === true
  const extendsPath = extend?.text('path') || null
  if (usesDefault && extendsPath !== null) {
    throw scannerConfigError(path, 'extend', 'path and useDefault cannot stand side by side')
  }
  const url = extend?.text('url') || null
  const disabledRules = extend?.texts('disabledRules') ?? []
  const unknown = [root, ...(extend === null ? [] : [extend]), ...tables].flatMap((table) => table.unknownKeys())
  return {
    path,
    usesDefault,
    extendsPath,
    disabledRules,
    rules: lastOfEach(rules),
    allowlists,
    notices: [
      ...(url === null
        ? []
        : [`${path}: extend.url was left out, as gitleaks does: nothing is fetched while a scan runs.`]),
      ...twinsOf(rules).map((id) => `${path}: the rule "${id}" stands twice, and the later one counts.`),
      ...unknown.slice(0, MAX_NOTICES).map((key) => `${path}: ${key} is not known here and was left out.`),
      ...(unknown.length > MAX_NOTICES ? [`${path}: ${unknown.length - MAX_NOTICES} more keys were left out.`] : []),
    ],
  }
}

function refuseUnknownCompanions(rules: readonly ParsedRule[], path: string): void {
  const ids = new Set(rules.map(({ id }) => id))
  for (const { id, at, required } of rules) {
    const missing = required.find((one) => !ids.has(one.id))
    if (missing !== undefined) {
      throw scannerConfigError(path, at, `the rule "${id}" requires "${missing.id}", which is no rule of this file`)
    }
  }
}

function lastOfEach(rules: readonly ParsedRule[]): readonly ParsedRule[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()]
}

function twinsOf(rules: readonly ParsedRule[]): readonly string[] {
  const ids = rules.map(({ id }) => id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

function readToml(text: string, path: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw scannerConfigError(path, '', `it is no TOML: ${words}`)
  }
}
