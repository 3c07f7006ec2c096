import { buildAutomaton } from '../automaton/build-automaton.ts'
import { findLiterals } from '../automaton/find-literals.ts'
import type { AllowlistTarget, RuleAllowlist } from '../rules/rule-allowlist.ts'
import { compileTest } from './compile-test.ts'

/** An allowlist whose expressions are ready. Each condition is null when the allowlist does not name it. */
export interface CompiledAllowlist {
  readonly isAnd: boolean
  readonly target: AllowlistTarget
  readonly commit: ((commit: string) => boolean) | null
  readonly path: ((path: string) => boolean) | null
  readonly text: ((text: string) => boolean) | null
  readonly stopword: ((secret: string) => boolean) | null
}

/**
 * Prepares an allowlist.
 *
 * Shape:  `hasPrefixes`: a commit may be named by a prefix of seven digits or more; otherwise by its full hash only.
 * Errors: those of `parsePattern`.
 */
export function compileAllowlist(allowlist: RuleAllowlist, hasPrefixes: boolean): CompiledAllowlist {
  return {
    isAnd: allowlist.condition === 'and',
    target: allowlist.target,
    commit: allowlist.commits.length === 0 ? null : commitTest(allowlist.commits, hasPrefixes),
    path: anyOf(allowlist.paths),
    text: anyOf(allowlist.regexes),
    stopword: allowlist.stopwords.length === 0 ? null : stopwordTest(allowlist.stopwords),
  }
}

function anyOf(sources: readonly string[]): ((text: string) => boolean) | null {
  if (sources.length === 0) return null
  const tests = sources.map((source) => compileTest(source))
  return (text) => text !== '' && tests.some((test) => test(text))
}

const MIN_PREFIX = 7

function commitTest(commits: readonly string[], hasPrefixes: boolean): (commit: string) => boolean {
  const names = commits.map((commit) => commit.trim().toLowerCase())
  return (commit) => {
    const hash = commit.toLowerCase()
    return names.some((name) => hash === name || (hasPrefixes && name.length >= MIN_PREFIX && hash.startsWith(name)))
  }
}

const FEW_WORDS = 16

function stopwordTest(words: readonly string[]): (secret: string) => boolean {
  const unique = [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => word !== '')
  if (unique.length <= FEW_WORDS) {
    return (secret) => {
      const lower = secret.toLowerCase()
      return unique.some((word) => lower.includes(word))
    }
  }
  let automaton: ReturnType<typeof buildAutomaton> | null = null
  return (secret) => {
    if (automaton === null) automaton = buildAutomaton(unique)
    let isFound = false
    findLiterals(automaton, secret, () => {
      isFound = true
    })
    return isFound
  }
}
