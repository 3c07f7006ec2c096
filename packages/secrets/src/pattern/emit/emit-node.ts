import { UserError } from '@velocity/model'
import type { Assertion, PatternNode } from '../node.ts'
import { emitClass } from './emit-class.ts'
import { emitRepeat, type RepeatProblem } from './emit-repeat.ts'

/** Line ends are told by \n alone; JavaScript's own flag would count \r and others. */
const PLACES: Readonly<Record<Assertion, string>> = {
  'text-start': '^',
  'text-end': '$',
  'line-start': '(?<![^\\n])',
  'line-end': '(?![^\\n])',
  'word-boundary': '\\b',
  'no-word-boundary': '\\B',
}

/**
 * Writes a tree as the source of a JavaScript RegExp that needs no flag beside `y` or `g`.
 *
 * Shape:  can be joined with other sources as it stands: a choice is always in a group. Groups keep their numbers and have no names.
 * Errors: VEL_SECRETS_PATTERN where JavaScript's loops cannot be made to follow RE2's rules.
 */
export function emitNode(root: PatternNode, source: string): string {
  function emit(node: PatternNode): string {
    switch (node.kind) {
      case 'empty':
        return ''
      case 'bytes':
        return emitClass(node.set)
      case 'assertion':
        return PLACES[node.place]
      case 'concat':
        return node.items.map(emit).join('')
      case 'alternate':
        return `(?:${node.items.map(emit).join('|')})`
      case 'capture':
        return `(${emit(node.item)})`
      case 'repeat': {
        const emitted = emitRepeat(node, atom)
        if ('problem' in emitted) throw untranslatable(source, emitted.problem)
        return emitted.js
      }
    }
  }
  function atom(node: PatternNode): string {
    const isAtom = node.kind === 'bytes' || node.kind === 'alternate' || node.kind === 'capture'
    return isAtom ? emit(node) : `(?:${emit(node)})`
  }
  return emit(root)
}

function untranslatable(source: string, problem: RepeatProblem): UserError {
  const isGroup = problem === 'kept-group'
  return new UserError({
    code: 'VEL_SECRETS_PATTERN',
    message: isGroup
      ? `the pattern ${JSON.stringify(source)} is refused: it repeats a group of which a part (another group) may be left out, as in (?:(a)|b)*`
      : `the pattern ${JSON.stringify(source)} is refused: it repeats something that may match nothing before it tries to match more, as in (|a)*`,
    why: 'JavaScript and RE2 disagree about what such a repetition finds, and no rewriting gives the same.',
    fix: isGroup
      ? 'Make the inner group (?:...), or put the group around the whole repetition.'
      : 'Let the repeated part take at least one character: (?:a|b)* for (?:a?|b)*.',
  })
}
