import { stripControls, UserError } from '@velocity/model'
import { type Document, isMap, LineCounter, parseAllDocuments, visit } from 'yaml'

const MAX_CHARS = 65_536

/** A YAML document with its lines. */
export interface PlanDocument {
  readonly document: Document.Parsed
  /** The line of a place in the text, from 1. */
  readonly lineAt: (offset: number) => number
}

/**
 * Reads the YAML of a plan file.
 *
 * Errors: `UserError` VEL_MIG_PLAN_INVALID for what is no single YAML document, holds anchors, aliases or tags, or is over 65,536
 *         characters.
 */
export function readPlanDocument(text: string, path: string): PlanDocument {
  if (text.length > MAX_CHARS)
    throw planInvalid(path, 1, `it has ${text.length} characters; at most ${MAX_CHARS} are read`)
  const counter = new LineCounter()
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line)
  const documents = parsed(text, path, counter)
  const broken = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0]
  if (broken !== undefined) throw planInvalid(path, lineAt(broken.pos[0]), `it is no valid YAML: ${broken.message}`)
  const [document, second] = documents
  if (document === undefined || document.contents === null) throw planInvalid(path, 1, 'it is empty')
  if (second !== undefined) throw planInvalid(path, lineAt(second.range[0]), 'a second YAML document begins here')
  if (!isMap(document.contents)) throw planInvalid(path, 1, 'a mapping is expected')
  visit(document, {
    Alias: (_, node) => refuse(node.range?.[0], 'an alias'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined) refuse(node.range?.[0], 'an anchor')
      if (node.tag !== undefined) refuse(node.range?.[0], 'a tag')
    },
  })
  return { document, lineAt }

  function refuse(offset: number | undefined, what: string): never {
    throw planInvalid(path, lineAt(offset ?? 0), `${what} is not allowed: two readers may understand two things`)
  }
}

function parsed(text: string, path: string, lineCounter: LineCounter): readonly Document.Parsed[] {
  try {
    const found = parseAllDocuments(text, { version: '1.2', schema: 'core', prettyErrors: false, lineCounter })
    return 'empty' in found ? [] : found
  } catch (error) {
    if (error instanceof RangeError) throw planInvalid(path, 1, 'it nests too deep')
    throw error
  }
}

/** The error for a plan file that cannot be taken. */
export function planInvalid(path: string, line: number, detail: string): UserError {
  return new UserError({
    code: 'VEL_MIG_PLAN_INVALID',
    message: `${stripControls(path)}:${line}: the plan is not valid: ${stripControls(detail)}.`,
    why: 'it was written by hand, or for another version: a value that is not understood is never guessed.',
    fix: 'mend that line, or write the file anew: velocity migration plan',
  })
}
