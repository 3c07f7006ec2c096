import { type SectionText, sectionText } from '../text/section-text.ts'
import { stripReturn } from '../text/strip-return.ts'

/** One changeset of a formatted SQL file. */
export interface Changeset {
  readonly author: string
  readonly id: string
  /** Names in small letters. */
  readonly attributes: ReadonlyMap<string, string>
  /** Line of `--changeset`, from 1. */
  readonly line: number
  readonly up: SectionText
  /** null when nothing is said of a rollback; '' when none is wanted. */
  readonly rollback: SectionText | null
  /** Line of a precondition, from 1; null when there is none. */
  readonly preconditionLine: number | null
}

/** A formatted SQL file, or the line that Liquibase refuses. */
export interface FormattedSql {
  readonly changesets: readonly Changeset[]
  readonly properties: ReadonlyMap<string, string>
  readonly failure: { readonly line: number; readonly message: string } | null
}

const HEADER = /^\s*--\s*liquibase\s+formatted\s+sql\b/im
const CHANGESET = /^\s*--\s*changeset\s(?:\s*"([^"]+)"|([^:"]+)):\s*(?:"([^"]+)"|(\S+))(.*)$/i
const ATTRIBUTE = /(\w+):(?:"([^"]*)"|'([^']*)'|(\S+))/g
const ROLLBACK = /^(\s*--\s*rollback)(?:\s+(.*))?$/i
const ROLLBACK_BLOCK = /^\s*\/\*\s*liquibase\s+rollback\s*$/i
const PRECONDITION = /^\s*--\s*precondition/i
const PROPERTY = /^\s*--\s*property\s+(.*)$/i
const IGNORE = /^\s*--\s*ignoreLines:(\w+)\s*$/i

/** Whether a text calls itself formatted SQL. */
export function isFormattedSql(text: string): boolean {
  return HEADER.test(text.slice(0, 2_000))
}

/**
 * Cuts a formatted SQL file into its changesets; a rollback keeps the places of its text in the file.
 *
 * Source: Liquibase documentation, "SQL changelog format"; liquibase, FormattedSqlChangeLogParser.java.
 */
export function parseFormatted(text: string): FormattedSql {
  const lines = text.split('\n')
  const kinds = classify(lines)
  const starts = kinds.flatMap((kind, index) => (kind === 'changeset' ? [index] : []))
  const before = lines
    .slice(0, starts[0] ?? lines.length)
    .findIndex((line, index) => kinds[index] === 'sql' && /\S/.test(line) && !/^\s*--/.test(line))
  const failure = before === -1 ? null : { line: before + 1, message: 'A statement stands before the first changeset.' }
  const changesets = starts.map((start, order): Changeset => {
    const end = starts[order + 1] ?? lines.length
    const match = CHANGESET.exec(stripReturn(lines[start] ?? ''))
    const body = { lines: lines.slice(start + 1, end), kinds: kinds.slice(start + 1, end), offset: start + 1 }
    const precondition = body.kinds.indexOf('precondition')
    return {
      author: (match?.[1] ?? match?.[2] ?? '').trim(),
      id: match?.[3] ?? match?.[4] ?? '',
      attributes: attributesOf(match?.[5] ?? ''),
      line: start + 1,
      up: cut(body, body.lines, (kind) => kind === 'sql'),
      rollback: body.kinds.some(isRollback) ? rollbackOf(body) : null,
      preconditionLine: precondition === -1 ? null : start + 2 + precondition,
    }
  })
  const properties = lines.flatMap((line, index): readonly [string, string][] => {
    const attributes =
      kinds[index] === 'property'
        ? attributesOf(PROPERTY.exec(stripReturn(line))?.[1] ?? '')
        : new Map<string, string>()
    const name = attributes.get('name')
    return name === undefined ? [] : [[name, attributes.get('value') ?? '']]
  })
  return { changesets, properties: new Map(properties), failure }
}

type LineKind = 'sql' | 'changeset' | 'rollback' | 'rollback-block' | 'precondition' | 'property' | 'ignored'

function classify(lines: readonly string[]): readonly LineKind[] {
  let isBlock = false
  let ignored = 0
  return lines.map((raw): LineKind => {
    const line = stripReturn(raw)
    const ignore = IGNORE.exec(line)?.[1]?.toLowerCase()
    if (ignore !== undefined) {
      ignored = ignore === 'start' ? Number.POSITIVE_INFINITY : Number.parseInt(ignore, 10) || 0
      return 'ignored'
    }
    if (ignored > 0) {
      ignored -= 1
      return 'ignored'
    }
    if (isBlock) {
      isBlock = !/\*\/\s*$/.test(line)
      return isBlock ? 'rollback-block' : 'ignored'
    }
    if (ROLLBACK_BLOCK.test(line)) {
      isBlock = true
      return 'ignored'
    }
    if (CHANGESET.test(line)) return 'changeset'
    if (ROLLBACK.test(line)) return 'rollback'
    if (PRECONDITION.test(line)) return 'precondition'
    return PROPERTY.test(line) ? 'property' : 'sql'
  })
}

interface Body {
  readonly lines: readonly string[]
  readonly kinds: readonly LineKind[]
  /** Lines of the file before it. */
  readonly offset: number
}

function cut({ kinds, offset }: Body, lines: readonly string[], isKept: (kind: LineKind) => boolean): SectionText {
  const section = sectionText(lines, (index) => isKept(kinds[index] ?? 'ignored'))
  return { ...section, startLine: section.startLine + offset }
}

function isRollback(kind: LineKind): boolean {
  return kind === 'rollback' || kind === 'rollback-block'
}

function rollbackOf(body: Body): SectionText {
  const bare = body.lines.map((line, index) =>
    body.kinds[index] === 'rollback' ? line.replace(/^\s*--\s*rollback/i, (marker) => ' '.repeat(marker.length)) : line,
  )
  return cut(body, bare, isRollback)
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.slice(0, 2_000).matchAll(ATTRIBUTE)].map((match) => [
      (match[1] ?? '').toLowerCase(),
      match[2] ?? match[3] ?? match[4] ?? '',
    ]),
  )
}
