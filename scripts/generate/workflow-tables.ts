import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../bundle.ts'
import { fillTables, type Row, type Table } from './fill-tables.ts'

const PAGE = 'docs/workflows.md'
const WORKFLOWS = ['pull-request', 'scan', 'publish']

interface Called {
  readonly on: {
    readonly workflow_call: {
      readonly inputs?: Readonly<
        Record<string, { readonly description?: string; readonly type: string; readonly default?: unknown }>
      >
      readonly outputs?: Readonly<Record<string, { readonly description: string }>>
    }
  }
}

/** The page of reusable workflows with its tables taken from the workflow files. Shape: text by path. */
export function generateWorkflowPage(): ReadonlyMap<string, string> {
  const tables = Object.fromEntries(WORKFLOWS.flatMap(tablesOf))
  return new Map([[PAGE, fillTables(readFileSync(join(ROOT, PAGE), 'utf8'), tables)]])
}

function tablesOf(name: string): readonly (readonly [string, Table])[] {
  const { inputs = {}, outputs = {} } = (
    parse(readFileSync(join(ROOT, '.github', 'workflows', `${name}.yml`), 'utf8')) as Called
  ).on.workflow_call
  const inputRows = Object.entries(inputs).map(
    ([input, { description = '', type, default: value }]): Row => [
      `\`${input}\``,
      type,
      description,
      value === '' || value === undefined ? '' : `\`${String(value)}\``,
    ],
  )
  const outputRows = Object.entries(outputs).map(([output, { description }]): Row => [`\`${output}\``, description])
  return [
    [`${name} inputs`, { columns: ['input', 'type', 'what it means', 'default'], rows: inputRows }],
    ...(outputRows.length === 0
      ? []
      : [[`${name} outputs`, { columns: ['output', 'what it holds'], rows: outputRows }] as const]),
  ]
}
