import type { ScannerConfig } from '../config/scanner-config.ts'
import type { Rule } from '../rules/rule.ts'
import { changeDefaultRules, completeRule, extendRule } from './complete-rule.ts'
import type { ParsedAllowlist } from './parse-allowlists.ts'
import type { ParsedRule } from './parse-rule.ts'
import type { ScannerConfigFile } from './parse-scanner-config-file.ts'
import { scannerConfigError } from './toml-table.ts'

/** Files of a configuration that count, the one that was named among them, as deep as gitleaks follows `extend`. */
export const MAX_CONFIG_FILES = 3

/**
 * Puts a configuration's files together: the one that was named first, then what it extends, and so on.
 *
 * Shape:  `rules` is all that is in force: with `useDefault` ours stand for the other scanner's, by id or alias. `disabledRules` speak of
 *         what a file extends, not of its own rules. `targetRules` count in the first file only, as in gitleaks.
 * Errors: those of `completeRule`; VEL_SECRETS_SCANNER_CONFIG for `targetRules` that no rule is.
 */
export function assembleScannerConfig(
  files: readonly ScannerConfigFile[],
  defaultRules: readonly Rule[],
): ScannerConfig {
  const last = files.at(-1)
  // Behind the last file that counts gitleaks extends nothing more.
  const usesDefaultRules = last?.usesDefault === true && files.length < MAX_CONFIG_FILES
  const pool = new Pool(usesDefaultRules ? defaultRules : [])
  const notices = files.flatMap((file) => file.notices)
  for (const file of files.toReversed()) {
    for (const id of file.disabledRules) if (!pool.remove(id)) notices.push(noSuchRule(file.path, 'disabledRules', id))
    for (const parsed of file.rules) {
      if (!usesDefaultRules || pool.has(parsed.id) || parsed.regex !== null || parsed.path !== null) {
        pool.put(parsed, file.path)
        if (pool.isExtended(parsed)) notices.push(leftOut(file.path, parsed.id))
      } else notices.push(noSuchRule(file.path, parsed.at, parsed.id))
    }
  }
  return {
    path: files[0]?.path ?? '',
    usesDefaultRules,
    rules: pool.rules(),
    allowlists: files.flatMap((file, index) =>
      file.allowlists.filter((list) => isInForce(list, index, file.path, pool, usesDefaultRules, notices)),
    ),
    notices,
  }
}

/** Rules by the id that a configuration knows them by. */
class Pool {
  readonly #own = new Map<string, Rule>()
  #defaults: readonly Rule[]
  readonly #extended = new Set<ParsedRule>()

  constructor(defaults: readonly Rule[]) {
    this.#defaults = defaults
  }

  has(id: string): boolean {
    return this.#own.has(id) || this.#defaults.some((rule) => answersTo(rule, id))
  }

  /** False when there was none. */
  remove(id: string): boolean {
    const isThere = this.has(id)
    this.#own.delete(id)
    this.#defaults = this.#defaults.filter((rule) => !answersTo(rule, id))
    return isThere
  }

  put(parsed: ParsedRule, path: string): void {
    const own = this.#own.get(parsed.id)
    const below = this.#defaults.filter((rule) => answersTo(rule, parsed.id))
    const isSilenced = !parsed.isReported || parsed.required.length > 0
    if ((own !== undefined || (below.length > 0 && parsed.regex === null)) && isSilenced) this.#extended.add(parsed)
    if (own !== undefined) this.#own.set(parsed.id, extendRule(parsed, own, path))
    else if (below.length === 0) this.#own.set(parsed.id, completeRule(parsed, path))
    else {
      const changed = changeDefaultRules(parsed, below, path)
      const [replacement] = changed
      this.#defaults = this.#defaults.flatMap((rule) => {
        if (!below.includes(rule)) return [rule]
        return parsed.regex === null ? (changed[below.indexOf(rule)] ?? []) : []
      })
      if (parsed.regex !== null && replacement !== undefined) this.#own.set(parsed.id, replacement)
    }
  }

  /** Whether parts of it do not count, for it changes a rule below it. */
  isExtended(parsed: ParsedRule): boolean {
    return this.#extended.has(parsed)
  }

  rules(): readonly Rule[] {
    return [...this.#defaults, ...this.#own.values()]
  }
}

function answersTo({ id, aliases }: Rule, wanted: string): boolean {
  return id === wanted || aliases.includes(wanted)
}

function isInForce(
  { rules }: ParsedAllowlist,
  fileIndex: number,
  path: string,
  pool: Pool,
  usesDefaultRules: boolean,
  notices: string[],
): boolean {
  if (rules.length === 0) return true
  if (fileIndex > 0) {
    notices.push(`${path}: an allowlist for ${rules.join(', ')} counts only in the file that extends the others.`)
    return false
  }
  for (const id of rules) {
    if (pool.has(id)) continue
    if (!usesDefaultRules) throw scannerConfigError(path, 'allowlists', `its target rule "${id}" does not exist`)
    notices.push(noSuchRule(path, 'allowlists', id))
  }
  return true
}

function noSuchRule(path: string, at: string, id: string): string {
  return `${path}: ${at} names "${id}", which no rule is; it changes nothing.`
}

function leftOut(path: string, id: string): string {
  return `${path}: skipReport and required of "${id}" stay as they are in the rule that it builds on.`
}
