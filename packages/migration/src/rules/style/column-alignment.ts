import { hitAt } from '../facts/hit-at.ts'
import { qualifiedName } from '../facts/names.ts'
import { nodeAs, rangeName } from '../facts/nodes.ts'
import { upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'
import { addedColumns } from './added-columns.ts'

const ID = 'MG-STYLE-alignment'

/** Columns waste space between them. */
export const columnAlignment: RuleDefinition = {
  id: ID,
  title: 'Columns waste space between them',
  description:
    'PostgreSQL puts columns at addresses that fit their size. A small column before a large one leaves bytes empty in every row.',
  help: 'Put the columns of 8 bytes first, then 4, 2 and 1, and those of varying length last.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['atlas:PG110'],
  examples: {
    bad: [example({ up: 'CREATE TABLE events (done boolean, id bigint PRIMARY KEY, open boolean, at timestamptz);' })],
    good: [example({ up: 'CREATE TABLE events (id bigint, at timestamptz, done boolean, open boolean);' })],
  },
  check: (context) => {
    const byStep = Map.groupBy(addedColumns(context), (column) => column.step)
    return upSteps(context).flatMap((step) => {
      const created = nodeAs(step, 'CreateStmt')
      const columns = byStep.get(step) ?? []
      if (created === null || columns.length < 2) return []
      const sizes = columns.map(({ type, column }) =>
        column.typeName?.arrayBounds === undefined ? (SIZES[type] ?? 0) : 0,
      )
      const wasted = paddingOf(sizes) - paddingOf([...sizes].sort((a, b) => b - a))
      if (wasted < MIN_BYTES) return []
      const table = qualifiedName(rangeName(created.relation))
      const message = `The order of the columns of ${table} wastes ${wasted} bytes in every row.`
      return [hitAt(ID, step, { message, fix: 'Put the widest columns first.', object: table })]
    })
  },
}

/** Units: bytes. Less is not worth a word. */
const MIN_BYTES = 8
const SIZES: Readonly<Record<string, number>> = {
  int8: 8,
  bigserial: 8,
  float8: 8,
  timestamp: 8,
  timestamptz: 8,
  time: 8,
  money: 8,
  int4: 4,
  serial: 4,
  float4: 4,
  date: 4,
  oid: 4,
  int2: 2,
  smallserial: 2,
  bool: 1,
}

/** The empty bytes in front of columns of fixed size, and those that the row is filled up with. */
function paddingOf(sizes: readonly number[]): number {
  let at = 0
  let padding = 0
  for (const size of sizes) {
    const gap = size === 0 ? 0 : (size - (at % size)) % size
    padding += gap
    at += gap + size
  }
  return padding + ((8 - (at % 8)) % 8)
}
