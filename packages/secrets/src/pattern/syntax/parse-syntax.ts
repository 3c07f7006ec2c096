import { allBytes, bytesOf, complement } from '../byte-set.ts'
import { alternateOf, concatOf, repeatOf } from '../make-node.ts'
import type { Assertion, PatternNode } from '../node.ts'
import { Cursor } from './cursor.ts'
import { byteNode, utf8Node } from './literal-node.ts'
import { parseClass, parseEscapedClass } from './parse-class.ts'
import { parseEscape } from './parse-escape.ts'
import { type Flags, NO_FLAGS, parseOpening } from './parse-group.ts'
import { parseQuantifier } from './parse-repeat.ts'

/** A pattern's tree with the names of its groups. */
export interface ParsedSyntax {
  readonly root: PatternNode
  readonly groupCount: number
  readonly groupNames: ReadonlyMap<string, number>
}

/** A node with how often its innermost part is repeated by braces: RE2 allows 1,000. */
interface Part {
  readonly node: PatternNode
  readonly copies: number
}

interface State {
  readonly cursor: Cursor
  readonly names: Map<string, number>
  flags: Flags
  groups: number
  depth: number
}

const MAX_DEPTH = 1000
const NOT_NEWLINE = complement(bytesOf([0x0a, 0x0a]))

/**
 * Reads Go RE2 syntax.
 *
 * Shape:  flags, escapes and quotes are resolved. Of two groups with one name the first has it.
 * Errors: VEL_SECRETS_PATTERN, naming the construct and where it stands.
 * Source: Go's regexp/syntax with its Perl flags; https://github.com/google/re2/wiki/Syntax
 */
export function parseSyntax(source: string): ParsedSyntax {
  const state: State = { cursor: new Cursor(source), names: new Map(), flags: NO_FLAGS, groups: 0, depth: 0 }
  const { node } = parseChoice(state)
  if (!state.cursor.isAtEnd) {
    throw state.cursor.refuse(state.cursor.at, { problem: 'closes no group', fix: 'Remove it, or write \\).' })
  }
  return { root: node, groupCount: state.groups, groupNames: state.names }
}

function parseChoice(state: State): Part {
  const branches = [parseSequence(state)]
  while (state.cursor.skip('|')) branches.push(parseSequence(state))
  return {
    node: alternateOf(branches.map((each) => each.node)),
    copies: Math.max(...branches.map((each) => each.copies)),
  }
}

function parseSequence(state: State): Part {
  const { cursor } = state
  const parts: Part[] = []
  let isQuantified = false
  while (!cursor.isAtEnd && !cursor.sees('|') && !cursor.sees(')')) {
    const from = cursor.at
    const quantifier = parseQuantifier(cursor)
    if (quantifier === null) {
      parts.push(...parseAtom(state))
    } else {
      const last = parts.pop()
      if (isQuantified || last === undefined) throw cursor.refuse(from, misplacedQuantifier(isQuantified))
      const { min, max, hasMark } = quantifier
      const copies = last.copies * Math.max(max ?? min, 1)
      const isCounted = cursor.source[from] === '{'
      if (isCounted && copies > 1000 && max !== 0) {
        throw cursor.refuse(from, {
          problem: `repeats its innermost part ${copies} times; RE2 allows 1,000`,
          fix: 'Lower the counts, or write * or + for one of them.',
        })
      }
      const node = repeatOf(last.node, min, max, hasMark !== state.flags.isSwapped)
      parts.push({ node, copies: isCounted ? (max === 0 ? 1 : copies) : last.copies })
    }
    isQuantified = quantifier !== null
  }
  return { node: concatOf(parts.map((each) => each.node)), copies: Math.max(1, ...parts.map((each) => each.copies)) }
}

function parseAtom(state: State): readonly Part[] {
  const { cursor, flags } = state
  if (cursor.sees('(')) return parseGroup(state)
  if (cursor.sees('[')) return [part({ kind: 'bytes', set: parseClass(cursor, flags.isFolded) })]
  if (cursor.sees('\\')) return parseBackslash(state).map(part)
  if (cursor.skip('.')) return [part({ kind: 'bytes', set: flags.isDotAll ? allBytes() : NOT_NEWLINE })]
  if (cursor.skip('^')) return [part({ kind: 'assertion', place: flags.isMultiLine ? 'line-start' : 'text-start' })]
  if (cursor.skip('$')) return [part({ kind: 'assertion', place: flags.isMultiLine ? 'line-end' : 'text-end' })]
  return [part(literal(cursor.takeRune(), flags))]
}

function parseGroup(state: State): readonly Part[] {
  const { cursor, flags } = state
  const from = cursor.at
  const opening = parseOpening(cursor, flags)
  if (opening.kind === 'flags') {
    state.flags = opening.flags
    return []
  }
  if (state.depth >= MAX_DEPTH - 1) {
    throw cursor.refuse(from, { problem: 'is nested more than 1,000 deep', fix: 'Write the pattern flatter.' })
  }
  const index = opening.kind === 'capture' ? openCapture(state, opening.name) : 0
  state.depth += 1
  state.flags = opening.kind === 'group' ? opening.flags : flags
  const inner = parseChoice(state)
  state.depth -= 1
  state.flags = flags
  if (!cursor.skip(')')) {
    cursor.at = from + 1
    throw cursor.refuse(from, {
      problem: 'opens a group that is never closed',
      fix: 'Add ), or write \\( for the character.',
    })
  }
  return [index === 0 ? inner : { node: { kind: 'capture', index, item: inner.node }, copies: inner.copies }]
}

function openCapture(state: State, name: string | null): number {
  state.groups += 1
  if (name !== null && !state.names.has(name)) state.names.set(name, state.groups)
  return state.groups
}

const PLACES: ReadonlyMap<string, Assertion> = new Map([
  ['A', 'text-start'],
  ['z', 'text-end'],
  ['b', 'word-boundary'],
  ['B', 'no-word-boundary'],
])

function parseBackslash({ cursor, flags }: State): readonly PatternNode[] {
  const place = PLACES.get(cursor.peek(1))
  if (place !== undefined) {
    cursor.at += 2
    return [{ kind: 'assertion', place }]
  }
  if (cursor.skip('\\Q')) {
    const end = cursor.source.indexOf('\\E', cursor.at)
    const quoted = cursor.source.slice(cursor.at, end < 0 ? undefined : end)
    cursor.at += quoted.length + (end < 0 ? 0 : 2)
    return [...quoted].map((character) => literal(character.codePointAt(0) ?? 0, flags))
  }
  const set = parseEscapedClass(cursor, flags.isFolded)
  if (set !== null) return [{ kind: 'bytes', set }]
  const rune = parseEscape(cursor)
  return [rune < 256 ? byteNode(rune, flags.isFolded) : utf8Node(rune, flags.isFolded)]
}

/** A character beyond ASCII that is written as itself means its bytes in UTF-8; an escape up to `\xFF` means the byte. */
function literal(rune: number, { isFolded }: Flags): PatternNode {
  return rune < 0x80 ? byteNode(rune, isFolded) : utf8Node(rune, isFolded)
}

function part(node: PatternNode): Part {
  return { node, copies: 1 }
}

function misplacedQuantifier(isQuantified: boolean): { readonly problem: string; readonly fix: string } {
  return isQuantified
    ? { problem: 'quantifies a quantifier, which RE2 refuses', fix: 'Put the inner one in a group: (?:a*)+.' }
    : {
        problem: 'repeats nothing',
        fix: 'Put something to repeat before it, or a backslash if the character is meant.',
      }
}
