import * as v from 'valibot'
import { child, knownKeys, takesOnlyMappings } from './known-keys.ts'
import { missingKey, type PolicyProblem, policyError, unknownKey, wrongValue } from './policy-error.ts'
import { type Step, showPath, type YamlTree } from './yaml-tree.ts'

interface Ranked {
  /** What is there and wrong goes before what is missing: a misspelt key explains the missing one. */
  readonly rank: 0 | 1
  readonly problem: PolicyProblem
}

/**
 * Checks the part of a document below `prefix` against a strict valibot schema.
 *
 * Shape:  the schema's output.
 * Errors: VEL_POLICY_UNKNOWN_KEY, VEL_POLICY_VALUE: the first problem in the document's order, missing keys last; further
 *         problems are named in `why`.
 */
export function checkSection<T>(
  tree: YamlTree,
  prefix: readonly Step[],
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
  path: string,
): T {
  const lists = listsForMappings(tree, prefix, value, schema)
  const result = v.safeParse(schema, value)
  if (lists.length === 0 && result.success) return result.output
  const ranked = [...lists, ...(result.issues ?? []).map((issue) => problemOf(tree, prefix, schema, issue))]
  const [first, ...others] = ranked.toSorted(compare).map(({ problem }) => problem)
  if (first === undefined) throw new Error('valibot refused a section without an issue')
  throw policyError(path, first, others)
}

function compare(left: Ranked, right: Ranked): number {
  const [from, to] = [left.problem.at, right.problem.at]
  return left.rank - right.rank || from.line - to.line || from.column - to.column
}

function problemOf(tree: YamlTree, prefix: readonly Step[], schema: unknown, outer: v.BaseIssue<unknown>): Ranked {
  const { issue, below } = mostSpecific(outer)
  const inner = [...stepsOf(outer), ...below]
  const full = [...prefix, ...inner]
  const key = inner.at(-1)
  if (isUnknownKey(issue) && typeof key === 'string') {
    const known = knownKeys(schema, inner.slice(0, -1))
    return { rank: 0, problem: unknownKey(key, showPath(full.slice(0, -1)), known, tree.keyPositionOf(full)) }
  }
  if (issue.path?.at(-1)?.origin === 'key')
    return { rank: 1, problem: missingKey(showPath(full), tree.keyPositionOf(full)) }
  return { rank: 0, problem: wrongValue(showPath(full), issue.input, expectationOf(issue), tree.positionOf(full)) }
}

/** Of a union's alternatives, the complaint that got furthest into the value; an unknown key first. */
function mostSpecific(issue: v.BaseIssue<unknown>): { issue: v.BaseIssue<unknown>; below: readonly Step[] } {
  const deeper = (issue.issues ?? []).filter((sub) => sub.path !== undefined)
  const depth = (sub: v.BaseIssue<unknown>) => 2 * (sub.path?.length ?? 0) + (isUnknownKey(sub) ? 1 : 0)
  const [first] = deeper.toSorted((left, right) => depth(right) - depth(left))
  if (first === undefined) return { issue, below: [] }
  const found = mostSpecific(first)
  return { issue: found.issue, below: [...stepsOf(first), ...found.below] }
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never'
}

function stepsOf(issue: v.BaseIssue<unknown>): readonly Step[] {
  return (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []))
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a mapping',
}

/** A schema's own message when it has one, else what valibot expected, in YAML's words. */
function expectationOf(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message
  const expected = (issue.expected ?? 'another value').replace(/^\((.*)\)$/u, '$1')
  return expected
    .split(' | ')
    .map((word) => WORDS[word] ?? word)
    .join(' or ')
}

function listsForMappings(tree: YamlTree, path: readonly Step[], value: unknown, schema: unknown): readonly Ranked[] {
  if (schema === undefined) return []
  if (Array.isArray(value)) {
    if (takesOnlyMappings(schema)) {
      return [{ rank: 0, problem: wrongValue(showPath(path), value, 'a mapping', tree.positionOf(path)) }]
    }
    return value.flatMap((item, index) => listsForMappings(tree, [...path, index], item, child(schema, index)))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    listsForMappings(tree, [...path, key], item, child(schema, key)),
  )
}
