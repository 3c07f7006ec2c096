import { defineRule } from '../rules/define-rule.ts'
import type { RequiredRule, Rule } from '../rules/rule.ts'
import { parseAllowlists } from './parse-allowlist.ts'
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

/** Reads one `[[rules]]` table. Errors: VEL_SECRETS_SCANNER_CONFIG. */
export function parseRule(table: TomlTable): ParsedRule {
  const id = table.text('id') ?? ''
  if (id === '') throw scannerConfigError(table.path, table.at, 'the rule has no id')
  table.texts('tags')
  return {
    id,
    description: table.text('description'),
    regex: emptyToNull(table.text('regex')),
    path: emptyToNull(table.text('path')),
    secretGroup: table.number('secretGroup'),
    entropy: table.number('entropy'),
    keywords: table.texts('keywords').map((word) => word.toLowerCase()),
    isReported: table.flag('skipReport') !== true,
    allowlists: parseAllowlists(table),
    required: table.tables('required').map(parseRequired),
    at: table.at,
  }
}

function parseRequired(table: TomlTable): RequiredRule {
  const id = table.text('id')
  if (id === null) throw scannerConfigError(table.path, table.at, 'the required rule has no id')
  return { id, withinLines: table.number('withinLines'), withinColumns: table.number('withinColumns') }
}

/**
 * Completes a rule, on top of one of the same id where there is one.
 *
 * Shape:  what the rule says wins; keywords and allowlists are added to those of the rule below it.
 * Errors: VEL_SECRETS_SCANNER_CONFIG for one that has neither regex nor path in the end.
 */
export function completeRule(parsed: ParsedRule, below: Rule | null, path: string): Rule {
  if (below !== null) return extendRule(parsed, below)
  if (parsed.regex === null && parsed.path === null) {
    throw scannerConfigError(
      path,
      parsed.at,
      `the rule "${parsed.id}" has neither regex nor path, and builds on no rule of that id`,
    )
  }
  return defineRule({
    id: parsed.id,
    provider: path,
    title: parsed.description ?? parsed.id,
    risk: `${path} names it a secret.`,
    pattern: parsed.regex,
    path: parsed.path,
    secretGroup: parsed.secretGroup ?? 0,
    minEntropy: parsed.entropy === 0 ? null : parsed.entropy,
    keywords: parsed.keywords,
    confidence: 'high',
    isReported: parsed.isReported,
    allowlists: parsed.allowlists,
    required: parsed.required,
    rotate: 'Ask whoever issued it to replace it.',
    examples: { positives: [], negatives: [] },
  })
}

function extendRule(parsed: ParsedRule, below: Rule): Rule {
  const isNewPattern = parsed.regex !== null
  return {
    ...below,
    id: parsed.id,
    aliases: [...new Set([below.id, ...below.aliases])].filter((alias) => alias !== parsed.id),
    title: parsed.description ?? below.title,
    pattern: parsed.regex ?? below.pattern,
    // Boundaries belong to the pattern that they were written for.
    notBefore: isNewPattern ? null : below.notBefore,
    notAfter: isNewPattern ? null : below.notAfter,
    path: parsed.path ?? below.path,
    secretGroup: parsed.secretGroup ?? (isNewPattern ? 0 : below.secretGroup),
    minEntropy: parsed.entropy ?? below.minEntropy,
    keywords: isNewPattern ? parsed.keywords : [...new Set([...below.keywords, ...parsed.keywords])],
    allowlists: [...below.allowlists, ...parsed.allowlists],
    required: [...below.required, ...parsed.required],
    isReported: parsed.isReported && below.isReported,
  }
}

function emptyToNull(text: string | null): string | null {
  return text === '' ? null : text
}
