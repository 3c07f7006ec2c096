import { maskSql } from '../text/mask-sql.ts'
import { type SectionText, sectionText } from '../text/section-text.ts'
import { stripReturn } from '../text/strip-return.ts'

/** What a line says to its tool. */
export type Annotation = 'up' | 'down' | 'begin' | 'end' | 'other' | 'unknown'

/** A file cut at annotations. */
export interface AnnotatedText {
  readonly up: SectionText | null
  readonly down: SectionText | null
  /** The first thing that the tool would refuse. */
  readonly failure: { readonly line: number; readonly message: string } | null
}

/**
 * Cuts a file of goose or sql-migrate: annotations become empty lines, and statements that the tool would refuse are found.
 *
 * Shape: a section stays null when its annotation is missing.
 */
export function parseAnnotated(
  text: string,
  annotationOf: (line: string) => Annotation | null,
  isStrict: boolean,
): AnnotatedText {
  const lines = text.split('\n')
  const code = maskSql(text).split('\n')
  const sides = new Array<'up' | 'down' | null>(lines.length).fill(null)
  let side: 'up' | 'down' | null = null
  let block: number | null = null
  let hasUp = false
  let hasDown = false
  let failure: AnnotatedText['failure'] = null
  const fail = (index: number, message: string): void => {
    failure = failure ?? { line: index + 1, message }
  }
  for (const [index, raw] of lines.entries()) {
    const line = stripReturn(raw)
    const annotation = annotationOf(line)
    if (annotation === null) {
      if (side === null && isStrict && /\S/.test(line) && !line.trimStart().startsWith('--'))
        fail(index, 'A statement stands before the up section.')
      if (side !== null && block === null && isCutInside(line, code[index] ?? ''))
        fail(
          index,
          'A statement ends at this line though a quoted text goes on: put it between StatementBegin and StatementEnd.',
        )
      sides[index] = side
      continue
    }
    if (annotation === 'unknown') fail(index, `The annotation "${line.trim()}" is unknown.`)
    if (annotation === 'up' || annotation === 'down') {
      if (block !== null) fail(block, 'StatementBegin has no StatementEnd.')
      if (annotation === 'up' && hasUp && isStrict) fail(index, 'A second up section begins.')
      if (annotation === 'down' && !hasUp && isStrict) fail(index, 'The down section stands before the up section.')
      side = annotation
      block = null
      hasUp = hasUp || annotation === 'up'
      hasDown = hasDown || annotation === 'down'
    }
    if (annotation === 'begin') block = index
    if (annotation === 'end' && block === null) fail(index, 'StatementEnd has no StatementBegin.')
    if (annotation === 'end') block = null
  }
  if (block !== null) fail(block, 'StatementBegin has no StatementEnd.')
  if (!hasUp) fail(0, 'There is no up section.')
  return {
    up: hasUp ? sectionText(lines, (index) => sides[index] === 'up') : null,
    down: hasDown ? sectionText(lines, (index) => sides[index] === 'down') : null,
    failure,
  }
}

/** These tools end a statement at a line's last semicolon, whether it is code or not. */
function isCutInside(line: string, code: string): boolean {
  const comment = line.search(/(?:^|\s)--/)
  const words = (comment === -1 ? line : line.slice(0, comment)).trimEnd()
  return words.endsWith(';') && code[words.length - 1] !== ';'
}
