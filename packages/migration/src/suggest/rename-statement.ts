import { propertyOf } from '../fingerprint/object-index.ts'
import { bareName, type RenamedObject } from '../fingerprint/renamed-objects.ts'

/** Writes what gives an object of a table the name that it had. */
export function renameStatement({ expected, actual }: RenamedObject): string {
  const [from, to] = [bareName(actual), bareName(expected)]
  const table = propertyOf(expected, 'table')
  if (expected.kind === 'constraint') return `ALTER TABLE ${table} RENAME CONSTRAINT ${from} TO ${to}`
  const isPart = expected.kind === 'trigger' || expected.kind === 'policy' || expected.kind === 'rule'
  return `ALTER ${expected.kind.toUpperCase()} ${isPart ? `${from} ON ${table}` : actual.name} RENAME TO ${to}`
}
