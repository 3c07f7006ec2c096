import type { SchemaDifference, SchemaFingerprint } from '../model/schema.ts'
import { compareFingerprints } from './compare-fingerprints.ts'
import { renderDifference } from './render-difference.ts'

/** What a pull request does to a schema. */
export interface SchemaSummary {
  readonly added: number
  readonly removed: number
  /** Objects of which something changed, however many properties. */
  readonly changed: number
  /** One plain line each, in the order added, removed, changed, by kind and name. */
  readonly lines: readonly string[]
}

/** Says what changes from one schema to another. */
export function schemaSummary(before: SchemaFingerprint, after: SchemaFingerprint): SchemaSummary {
  const { differences } = compareFingerprints(before, after)
  const added = differences.filter(({ change }) => change === 'extra')
  const removed = differences.filter(({ change }) => change === 'missing')
  const changed = differences.filter(({ change }) => change === 'changed')
  return {
    added: added.length,
    removed: removed.length,
    changed: new Set(changed.map(({ kind, name }) => `${kind} ${name}`)).size,
    lines: [
      ...added.map((difference) => `adds ${withParts(difference, difference.actual)}`),
      ...removed.map((difference) => `drops ${withParts(difference, difference.expected)}`),
      ...changed.map((difference) => `changes ${renderDifference(difference)}`),
    ],
  }
}

function withParts({ kind, name }: SchemaDifference, text: string | null): string {
  const plain = renderDifference({ change: 'missing', kind, name, property: null, expected: null, actual: null })
  const object = plain.slice(0, -' is missing'.length)
  const isCount = kind === 'table' || kind === 'foreign table'
  return isCount && text !== null && text !== '' ? `${object} (${text})` : object
}
