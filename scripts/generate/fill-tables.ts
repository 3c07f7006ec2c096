export type Row = readonly string[]

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * Replaces what stands between `<!-- name -->` and `<!-- /name -->` by a Markdown table.
 *
 * Errors: throws when a table's markers are missing.
 */
export function fillTables(markdown: string, tables: Readonly<Record<string, Table>>): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const start = text.indexOf(open)
    const end = text.indexOf(close)
    if (start < 0 || end < start) throw new Error(`no place for the table "${name}": ${open} … ${close}`)
    return `${text.slice(0, start + open.length)}\n${renderTable(table)}${text.slice(end)}`
  }, markdown)
}

function renderTable({ columns, rows }: Table): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return line(columns) + line(columns.map(() => '---')) + rows.map(line).join('')
}
