import type { GramIndex } from '../automaton/gram-index.ts'
import { utf8Latin1 } from '../text/utf8-latin1.ts'
import { type CompiledAllowlist, compileAllowlist } from './compile-allowlist.ts'
import { compileRule } from './compile-rule.ts'
import type { CompiledRule } from './compiled-rule.ts'
import { createLiteralIndex } from './literal-index.ts'
import type { ScannerOptions } from './scanner.ts'

/** All rules of a scanner and the one index that finds their anchors and keywords. */
export interface RuleSet {
  readonly rules: readonly CompiledRule[]
  readonly byId: ReadonlyMap<string, CompiledRule>
  readonly words: GramIndex
  /** Words of one byte. */
  readonly singles: readonly (readonly [number: number, byte: string])[]
  /** By literal: the rules for which an occurrence is an anchor. */
  readonly targets: readonly (readonly number[])[]
  /** By literal, for each of its rules: what can stand behind it. */
  readonly tails: readonly (readonly (readonly number[])[])[]
  /** Rules that look everywhere, whatever the automaton finds. */
  readonly everywhere: readonly number[]
  readonly pathOnly: readonly CompiledRule[]
  readonly globalAllowlists: readonly CompiledAllowlist[]
  readonly hasGates: boolean
  readonly needsColumns: boolean
}

/**
 * Prepares a rule set.
 *
 * Errors: those of `parsePattern`.
 */
export function createRuleSet(options: ScannerOptions): RuleSet {
  const index = createLiteralIndex()
  const required = new Set(options.rules.flatMap((rule) => rule.required.map(({ id }) => id)))
  const rules = options.rules.map((rule, at) => {
    const gate = rule.keywords.length === 0 ? null : rule.keywords.map((word) => index.numberOf(utf8Latin1(word)))
    return compileRule(rule, at, options, gate, required.has(rule.id))
  })
  for (const compiled of rules) {
    if (compiled.plan !== 'anchored' && compiled.plan !== 'gated') continue
    for (const [at, literal] of (compiled.pattern?.anchor?.literals ?? []).entries())
      index.addTarget(literal, compiled.index, compiled.neighbours(at))
  }
  const hasPrefixes = options.compat === 'native'
  return {
    rules,
    byId: new Map(rules.map((compiled) => [compiled.rule.id, compiled])),
    ...index.build(),
    everywhere: rules.filter(({ plan }) => plan === 'everywhere').map((compiled) => compiled.index),
    pathOnly: rules.filter(({ plan }) => plan === 'path-only'),
    globalAllowlists: options.allowlists
      .filter((list) => list.rules.length === 0)
      .map((list) => compileAllowlist(list, hasPrefixes)),
    hasGates: rules.some(({ gate }) => gate !== null),
    needsColumns: rules.some(({ rule }) => rule.required.some(({ withinColumns }) => withinColumns !== null)),
  }
}
