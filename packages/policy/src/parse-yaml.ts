import { stripControls } from '@velocity/model'
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml'
import { type PolicyProblem, type Position, policyError, showValue } from './policy-error.ts'
import { type Step, showPath, type YamlTree } from './yaml-tree.ts'

const MAX_CHARS = 1_048_576
const MAX_DEPTH = 32
const START: Position = { line: 1, column: 1 }

interface Placed {
  readonly key: Position
  readonly value: Position
}

/**
 * Parses one YAML 1.2 document of plain mappings, lists and scalars.
 *
 * Errors: VEL_POLICY_SYNTAX for text that is no YAML, a duplicate key, an anchor, alias, merge key or tag, a key that is not a
 *         text, more than one document, more than 32 levels; VEL_POLICY_TOO_LARGE over 1,048,576 characters;
 *         VEL_POLICY_EMPTY when nothing is in it.
 */
export function parseYaml(text: string, path: string): YamlTree {
  if (text.length > MAX_CHARS) throw policyError(path, tooLarge(text.length))
  const counter = new LineCounter()
  const document = theDocument(readDocuments(text, path, counter), path, counter)
  const places = new Map<string, Placed>()
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return line === 0 ? START : { line, column: col }
  }
  const value = toPlain(document.contents, [], START)
  return {
    value,
    positionOf: (steps) => nearestPlace(steps)?.value ?? START,
    keyPositionOf: (steps) => places.get(JSON.stringify(steps))?.key ?? nearestPlace(steps)?.value ?? START,
  }

  function nearestPlace(steps: readonly Step[]): Placed | undefined {
    const found = places.get(JSON.stringify(steps))
    return found === undefined && steps.length > 0 ? nearestPlace(steps.slice(0, -1)) : found
  }

  function toPlain(node: Node | null, steps: readonly Step[], keyAt: Position): unknown {
    const at = node?.range ? positionAt(node.range[0]) : keyAt
    places.set(JSON.stringify(steps), { key: keyAt, value: at })
    if (steps.length > MAX_DEPTH) throw policyError(path, syntax(at, `nests deeper than ${MAX_DEPTH} levels`))
    if (node !== null) refuseReferences(node, at, path)
    if (isMap(node)) {
      const entries: Record<string, unknown> = Object.create(null)
      for (const pair of node.items) {
        const keyNode = isNode(pair.key) ? pair.key : null
        const pairAt = keyNode?.range ? positionAt(keyNode.range[0]) : at
        if (keyNode !== null) refuseReferences(keyNode, pairAt, path)
        const key = isScalar(keyNode) ? keyNode.value : null
        if (typeof key !== 'string' || key === '<<') {
          throw policyError(
            path,
            syntax(pairAt, `${showPath(steps) || 'the document'} has a key that is not a plain text`),
          )
        }
        if (Object.hasOwn(entries, key)) {
          throw policyError(path, syntax(pairAt, `the key ${showValue(key)} is given twice`))
        }
        entries[key] = toPlain(isNode(pair.value) ? pair.value : null, [...steps, key], pairAt)
      }
      return entries
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => toPlain(isNode(item) ? item : null, [...steps, index], at))
    }
    return isScalar(node) ? node.value : null
  }
}

function readDocuments(text: string, path: string, lineCounter: LineCounter): readonly Document.Parsed[] {
  try {
    // `uniqueKeys` compares every key with every other: a long list of keys would take minutes. toPlain checks them instead.
    const documents = parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter,
    })
    return 'empty' in documents ? [] : documents
  } catch (error) {
    if (error instanceof RangeError) throw policyError(path, syntax(START, `nests deeper than ${MAX_DEPTH} levels`))
    throw error
  }
}

function theDocument(documents: readonly Document.Parsed[], path: string, counter: LineCounter): Document.Parsed {
  for (const document of documents) {
    const problem = document.errors[0] ?? document.warnings[0]
    if (problem === undefined) continue
    const { line, col } = counter.linePos(problem.pos[0])
    throw policyError(path, syntax({ line: Math.max(line, 1), column: Math.max(col, 1) }, reasonOf(problem.message)))
  }
  const [first, second] = documents
  if (second !== undefined) {
    const { line, col } = counter.linePos(second.range[0])
    throw policyError(path, syntax({ line, column: col }, 'a second YAML document starts here; one is expected'))
  }
  const isEmpty =
    first === undefined || first.contents === null || (isScalar(first.contents) && first.contents.value === null)
  if (isEmpty) throw policyError(path, EMPTY)
  return first
}

function refuseReferences(node: Node, at: Position, path: string): void {
  if (isAlias(node)) throw policyError(path, syntax(at, `the alias ${showValue(node.source)} is not allowed`))
  if ('anchor' in node && node.anchor !== undefined) {
    throw policyError(path, syntax(at, `the anchor ${showValue(node.anchor)} is not allowed`))
  }
  if (node.tag !== undefined) throw policyError(path, syntax(at, `the tag ${showValue(node.tag)} is not allowed`))
}

const EMPTY: PolicyProblem = {
  code: 'VEL_POLICY_EMPTY',
  at: START,
  message: 'the policy file is there but says nothing',
  why: 'it is empty or holds only comments, so it is not known what it was meant to demand',
  fix: 'Fill it, or delete the file:\nversion: 1\ncoverage:\n  total: { min: 80 }',
}

function tooLarge(chars: number): PolicyProblem {
  return {
    code: 'VEL_POLICY_TOO_LARGE',
    at: START,
    message: `the policy file has ${chars} characters; at most ${MAX_CHARS} are read`,
    why: 'something generated stands in it, or another file is named as the policy',
    fix: 'Shorten the file: remove expired waivers and generated lists.',
  }
}

function syntax(at: Position, message: string): PolicyProblem {
  return {
    code: 'VEL_POLICY_SYNTAX',
    at,
    message,
    why: 'it is no valid YAML there, or uses a part of YAML that lets two readers understand two things',
    fix: 'Write one YAML document of plain mappings, lists and scalars: no anchors, aliases, tags or repeated keys.',
  }
}

function reasonOf(message: string): string {
  if (message.includes('call stack')) return `nests deeper than ${MAX_DEPTH} levels`
  const text = stripControls(message)
  return text.charAt(0).toLowerCase() + text.slice(1)
}
