import { escapeHtml } from './escape-html.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { Part } from './fit-parts.ts'
import { neutralise } from './neutralise.ts'

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
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length))
  const fill = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '')
  const line = (cells: readonly string[]) => `| ${fill(cells).join(' | ')} |`
  const head = [line(table.columns.map(escapeMarkdown)), line(fill([]).map(() => '---'))]
  const title = table.isFolded
    ? `<details><summary>${escapeHtml(neutralise(table.title))} (${count})</summary>`
    : `### ${escapeMarkdown(table.title)}`
  const note = table.note === undefined ? [] : [escapeMarkdown(table.note)]
  return {
    head: [title, '', ...(count > 0 && width > 0 ? head : [])].join('\n').trimEnd(),
    rows: width > 0 ? table.rows.map(line) : [],
    foot: [...note, ...(table.isFolded ? ['</details>'] : [])].join('\n\n'),
  }
}
