import { findWords } from '../automaton/find-words.ts'
import { decodeViews } from '../decode/decode-views.ts'
import { originOf, plainView, type View } from '../decode/view.ts'
import { wideView } from '../decode/wide-view.ts'
import { isFragmentAllowed } from './allow-match.ts'
import { canStart, isTail } from './can-start.ts'
import type { Candidates } from './candidates.ts'
import type { CompiledRule } from './compiled-rule.ts'
import { finishHits } from './finish-hits.ts'
import type { Fragment } from './fragment.ts'
import { createFacts } from './fragment-facts.ts'
import type { FragmentResult } from './hit.ts'
import { judgeMatch } from './judge-match.ts'
import type { JudgedHit } from './judged-hit.ts'
import { pathHits } from './path-hits.ts'
import type { RuleSet } from './rule-set.ts'
import type { ScannerOptions, WindowScan } from './scanner.ts'
import { searchRule } from './search-rule.ts'
import type { TextWindow } from './text-window.ts'

/** What a fragment is scanned with. */
export interface FragmentScanParts {
  readonly options: ScannerOptions
  readonly rules: RuleSet
  /** Free between two windows; used by one scan at a time. */
  readonly candidates: Candidates
  readonly fragment: Omit<Fragment, 'text'>
  /** True: one window is all, so that a rule whose keyword is missing need not run. */
  readonly isWhole: boolean
}

/** Begins the scan of one fragment. */
export function createFragmentScan(parts: FragmentScanParts): WindowScan {
  const { options, rules, candidates, fragment } = parts
  const facts = createFacts(fragment)
  const isAllowed = isFragmentAllowed(rules.globalAllowlists, facts)
  const judged: JudgedHit[] = []
  const exhausted = new Set<CompiledRule>()
  const resume = new Map<CompiledRule, number>()
  const seen = new Uint8Array(rules.hasGates ? rules.targets.length : 0)

  function isGateOpen({ gate }: CompiledRule): boolean {
    return gate === null || gate.some((literal) => seen[literal] === 1)
  }

  let searched = ''

  function sink(literal: number, start: number): void {
    if (rules.hasGates) seen[literal] = 1
    const targets = rules.targets[literal] as readonly number[]
    const tails = rules.tails[literal] as readonly (readonly number[])[]
    const { byteStart } = rules.words
    const behind = start + (byteStart[literal + 1] as number) - (byteStart[literal] as number)
    for (let index = 0; index < targets.length; index += 1) {
      if (!isTail(tails[index] as readonly number[], searched, behind)) continue
      const target = targets[index] as number
      const compiled = rules.rules[target] as CompiledRule
      if (!compiled.isAnchoredAtStart || canStart(compiled, searched, start)) candidates.add(target, start)
    }
  }

  /** Searches one text: the fragment's own window, or what was decoded out of it. */
  function search(view: View, window: TextWindow, isDecoded: boolean): void {
    searched = view.text
    findWords(rules.words, searched, sink)
    for (const [number, byte] of rules.singles) {
      if (seen[number] === 0 && (searched.includes(byte) || searched.includes(byte.toUpperCase()))) seen[number] = 1
    }
    for (const index of rules.everywhere) searchWith(rules.rules[index] as CompiledRule, view, window, isDecoded)
    for (const index of candidates.active) searchWith(rules.rules[index] as CompiledRule, view, window, isDecoded)
    candidates.clear()
  }

  function searchWith(compiled: CompiledRule, view: View, window: TextWindow, isDecoded: boolean): void {
    if (exhausted.has(compiled)) return
    if (parts.isWhole && !compiled.isCompanion && !isGateOpen(compiled)) return
    if (!facts.isOnPath(compiled)) return
    const before = isDecoded ? 0 : (resume.get(compiled) ?? 0) - window.origin
    const outcome = searchRule({
      compiled,
      window,
      anchors: candidates.startsOf(compiled.index),
      resume: Math.max(0, before),
      nowMs: options.nowMs,
      budgetMs: options.ruleBudgetMs,
    })
    if (outcome.isExhausted) exhausted.add(compiled)
    const last = outcome.matches.at(-1)
    if (last === undefined) return
    if (!isDecoded) resume.set(compiled, window.origin + last.end)
    for (const raw of outcome.matches) {
      if (isDecoded && originOf(view, raw.start, raw.end).encodings.length === 0) continue
      const { globalAllowlists, needsColumns } = rules
      const hit = judgeMatch({ compiled, view, raw, facts, globalAllowlists, compat: options.compat, needsColumns })
      if (hit !== null) judged.push(hit)
    }
  }

  function decode(view: View, from: number, to: number, depth: number): void {
    if (depth > options.decodeDepth) return
    for (const inner of decodeViews(view, from, to)) {
      const { text } = inner
      search(inner, { text, from: 0, to: text.length, origin: 0 }, true)
      decode(inner, 0, text.length, depth + 1)
    }
  }

  return {
    feed(window) {
      if (isAllowed) return
      const view = plainView(window.text, window.origin)
      search(view, window, false)
      decode(view, window.from, window.to, 1)
      const wide = wideView(window.text, window.origin)
      if (wide === null) return
      const from = Math.max(0, (window.from - (wide.segments[0]?.origin ?? 0) + window.origin) >> 1)
      const to = Math.max(0, (window.to - (wide.segments[0]?.origin ?? 0) + window.origin + 1) >> 1)
      search(wide, { text: wide.text, from, to, origin: 0 }, true)
      decode(wide, from, to, 1)
    },
    close(): FragmentResult {
      if (isAllowed) return { hits: [], exhausted: [] }
      const open = judged.filter(({ compiled }) => compiled.isCompanion || isGateOpen(compiled))
      const all = [...pathHits(rules.pathOnly, facts), ...open]
      const ids = [...exhausted].map(({ rule }) => rule.id).sort()
      return { hits: finishHits(all, fragment, options.compat, isGateOpen), exhausted: ids }
    },
  }
}
