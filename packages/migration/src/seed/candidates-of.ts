import { literal } from '../trace/sql-text.ts'
import { sampleOfPattern } from './sample-of-pattern.ts'
import type { SeedColumn, SeedTable, SeedType } from './seed-catalog.ts'
import { seedValue } from './seed-value.ts'

const MAX_CANDIDATES = 24
const NUMBERS = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'money'])
const TEXTS = new Set(['text', 'citext', 'varchar', 'bpchar', 'name'])
/** What checks on text often ask for. */
const COMMON_TEXTS = [
  'a@example.com',
  'https://example.com/a',
  'ABC',
  'abc',
  'a-b',
  '12345',
  '+14155550100',
  '#ffffff',
  '/a',
  '1.0.0',
]

/** Values that may satisfy the checks on a column, likeliest first; [] when nothing checks it. */
export function candidatesOf(
  table: SeedTable,
  column: SeedColumn,
  types: ReadonlyMap<string, SeedType>,
  counter: number,
): readonly string[] {
  const texts = [...tableChecks(table, column), ...domainChecks(types, column.type)]
  if (texts.length === 0) return []
  const base = baseOf(types, column.type)
  const cast = (value: string): string => `CAST(${value} AS ${column.written})`
  const mined = texts.flatMap((text) => minedFrom(text, base, counter)).map(cast)
  const plain = [counter, 1, 1000, 2, 3, 4, 5, 6, 7, 8].map((each) => seedValue(column, types, each, 'plain'))
  const common = TEXTS.has(base) ? COMMON_TEXTS.map((text) => cast(literal(text))) : []
  const nothing = column.isNotNull ? [] : ['NULL']
  return [...new Set([...mined.slice(0, 12), ...plain.slice(0, 3), ...nothing, ...common, ...plain])].slice(
    0,
    MAX_CANDIDATES,
  )
}

/** The checks on the table, and the bounds of a partition. */
function tableChecks(table: SeedTable, { name }: SeedColumn): readonly string[] {
  const checks = table.checks.filter(({ columns }) => columns.includes(name)).map(({ text }) => text)
  return table.bound !== null && table.keyColumns.includes(name) ? [table.bound, ...checks] : checks
}

function domainChecks(types: ReadonlyMap<string, SeedType>, oid: string): readonly string[] {
  const type = types.get(oid)
  if (type === undefined || type.base === null) return []
  return [...type.checks, ...domainChecks(types, type.base)]
}

function baseOf(types: ReadonlyMap<string, SeedType>, oid: string): string {
  const type = types.get(oid)
  return type === undefined ? '' : type.base === null ? type.name : baseOf(types, type.base)
}

/** The constants in the text of a check, and what lies beside them. */
function minedFrom(text: string, base: string, counter: number): readonly string[] {
  const quoted = [...text.matchAll(/'((?:[^']|'')*)'/gu)].map(([, inner = '']) => inner.replaceAll("''", "'"))
  const numbers = [...text.replace(/'(?:[^']|'')*'/gu, ' ').matchAll(/(?<![\w.])-?\d{1,9}(?:\.\d+)?/gu)].map(
    ([found]) => Number(found),
  )
  if (NUMBERS.has(base)) {
    const all = [...quoted.filter((each) => /^-?\d+(?:\.\d+)?$/u.test(each)).map(Number), ...numbers]
    return all.flatMap((each) => [each, each + 1, each - 1]).map((each) => `(${each})`)
  }
  if (!TEXTS.has(base)) return quoted.map(literal)
  const patterns = /~/u.test(text) ? quoted.flatMap((each) => sampleOfPattern(each, counter) ?? []) : []
  const lengths = numbers
    .filter((each) => each > 0 && each <= 1000)
    .map((each) => `rpad('a', ${Math.floor(each)}, 'x')`)
  const likes = quoted.map((each) => each.replaceAll('%', 'a').replaceAll('_', 'a'))
  return [...patterns.map(literal), ...quoted.map(literal), ...likes.map(literal), ...lengths]
}
