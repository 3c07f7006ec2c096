import { cutText } from './cut-text.ts'
import { escapeHtml } from './escape-html.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { Part } from './fit-parts.ts'
import { neutralise } from './neutralise.ts'

const TITLE_CHARS = 200
const COLUMN_CHARS = 100
const NOTE_CHARS = 1200

/** A table whose cells are Markdown already; title, columns and note are plain text. */
export interface MarkdownTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note?: string
  readonly isFolded: boolean
}

/**
 * Makes a part of a document from a table.
 *
 * Shape:  a heading and a table, or a fold whose line says how many rows are in it; the note below. A table with rows longer
 *         than its head gets empty columns, so that no cell is lost.
 * Errors: never throws.
 */
export function tablePart(table: MarkdownTable): Part {
  const count = table.rows.length
  const name = cutText(table.title, TITLE_CHARS)
  const width = table.rows.reduce((max, row) => Math.max(max, row.length), table.columns.length)
  const fill = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '')
  const line = (cells: readonly string[]) => `| ${fill(cells).join(' | ')} |`
  const head = [
    line(table.columns.map((column) => escapeMarkdown(cutText(column, COLUMN_CHARS)))),
    line(fill([]).map(() => '---')),
  ]
  const title = table.isFolded
    ? `<details><summary>${escapeHtml(neutralise(name))} (${count})</summary>`
    : `### ${escapeMarkdown(name)}`
  const note = table.note === undefined ? [] : [escapeMarkdown(cutText(table.note, NOTE_CHARS))]
  return {
    head: [title, '', ...(count > 0 && width > 0 ? head : [])].join('\n').trimEnd(),
    rows: width > 0 ? table.rows.map(line) : [],
    foot: [...note, ...(table.isFolded ? ['</details>'] : [])].join('\n\n'),
  }
}
