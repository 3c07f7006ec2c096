import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { listActions, ROOT } from '../bundle.ts'
import { fillTables, type Row } from './fill-tables.ts'

interface ActionManifest {
  readonly inputs?: Readonly<
    Record<string, { readonly description: string; readonly default?: unknown; readonly required?: boolean }>
  >
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>
}

/** The README of every action with its tables taken from action.yml. Shape: text by path. */
export function generateActionReadmes(): ReadonlyMap<string, string> {
  return new Map(
    listActions().map((action) => {
      const path = join('actions', action, 'README.md')
      const manifest = parse(readFileSync(join(ROOT, 'actions', action, 'action.yml'), 'utf8')) as ActionManifest
      const inputs = Object.entries(manifest.inputs ?? {}).map(
        ([name, { description, default: value }]): Row => [`\`${name}\``, description, showDefault(value)],
      )
      const outputs = Object.entries(manifest.outputs ?? {}).map(
        ([name, { description }]): Row => [`\`${name}\``, description],
      )
      const readme = readFileSync(join(ROOT, path), 'utf8')
      return [
        path,
        fillTables(readme, {
          inputs: { columns: ['input', 'what it means', 'default'], rows: inputs },
          outputs: { columns: ['output', 'what it holds'], rows: outputs },
        }),
      ]
    }),
  )
}

function showDefault(value: unknown): string {
  return value === undefined || value === '' ? '' : `\`${String(value)}\``
}
