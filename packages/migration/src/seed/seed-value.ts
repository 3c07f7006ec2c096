import { literal } from '../trace/sql-text.ts'
import type { SeedColumn, SeedType } from './seed-catalog.ts'

/** What a value is to be like. */
export type ValueStyle = 'plain' | 'zero' | 'longest'

type Types = ReadonlyMap<string, SeedType>

/**
 * An expression of SQL that gives a value of a column's type. The same arguments give the same value.
 *
 * Shape:  distinct for distinct `counter`s wherever the type has that many values; `NULL` for a type that nothing is known of.
 */
export function seedValue(column: SeedColumn, types: Types, counter: number, style: ValueStyle): string {
  const value = ofType(types.get(column.type), types, { counter, style, typmod: column.typmod, salt: column.name }, 0)
  return value === 'NULL' ? value : `CAST(${value} AS ${column.written})`
}

interface Wish {
  readonly counter: number
  readonly style: ValueStyle
  readonly typmod: number
  /** Makes the text of one column another than that of the next. */
  readonly salt: string
}

const MAX_DEPTH = 8

function ofType(type: SeedType | undefined, types: Types, wish: Wish, depth: number): string {
  if (type === undefined || depth > MAX_DEPTH) return 'NULL'
  const inner = (oid: string | null): string => ofType(types.get(oid ?? ''), types, { ...wish, typmod: -1 }, depth + 1)
  if (type.base !== null) return ofType(types.get(type.base), types, { ...wish, typmod: type.baseTypmod }, depth + 1)
  if (type.element !== null) return arrayOf(type, types.get(type.element), inner(type.element), wish)
  if (type.typtype === 'e') return enumOf(type, wish)
  if (type.typtype === 'c') return `ROW(${type.fields.map(inner).join(', ')})::${type.written}`
  if (type.typtype === 'r') return rangeOf(type, types, wish, depth)
  if (type.typtype === 'm') return `'{}'::${type.written}`
  return baseValueOf(type, wish)
}

function arrayOf(type: SeedType, element: SeedType | undefined, value: string, { style }: Wish): string {
  const isEmpty = style === 'zero' || value === 'NULL' || element === undefined
  return isEmpty ? `'{}'::${type.written}` : `ARRAY[${value}::${element.written}]`
}

function enumOf({ labels, written }: SeedType, { counter }: Wish): string {
  const label = labels[counter % Math.max(1, labels.length)]
  return label === undefined ? 'NULL' : `${literal(label)}::${written}`
}

/** Ranges of different counters do not overlap. */
function rangeOf(type: SeedType, types: Types, wish: Wish, depth: number): string {
  const bound = (counter: number): string => {
    const subtype = types.get(type.subtype ?? '')
    const value = ofType(subtype, types, { ...wish, counter, style: 'plain', typmod: -1 }, depth + 1)
    return `CAST(${value} AS ${subtype?.written ?? 'text'})`
  }
  return `${type.written}(${bound(2 * wish.counter)}, ${bound(2 * wish.counter + 1)})`
}

/** Values of the built-in types and of a few common extensions, by name. */
function baseValueOf(type: SeedType, { counter, style, typmod, salt }: Wish): string {
  const small = style === 'zero' ? (counter % 2 === 0 ? 0 : -counter) : counter
  const hash = `md5(${literal(`${salt} ${counter}`)})`
  switch (type.name) {
    case 'int2':
    case 'int4':
    case 'int8':
    case 'float4':
    case 'float8':
    case 'oid':
    case 'xid':
    case 'cid':
      return type.name.startsWith('int') || type.name.startsWith('float') ? `${small}` : `${counter}`
    case 'numeric':
      return numericOf(typmod, small)
    case 'money':
      return `${small}::numeric::money`
    case 'bool':
      return style === 'zero' || counter % 2 === 0 ? 'false' : 'true'
    case 'text':
    case 'citext':
    case 'varchar':
    case 'bpchar':
    case 'name':
      return textOf(type.name, typmod, style, hash)
    case 'char':
      return `${literal(String.fromCharCode(97 + (counter % 26)))}::"char"`
    case 'bytea':
      return style === 'zero' ? `''::bytea` : `decode(${hash}, 'hex')`
    case 'uuid':
      return `${hash}::uuid`
    case 'date':
      return `(date '2024-01-01' + ${counter})`
    case 'timestamp':
      return `(timestamp '2024-01-01 12:00:00' + ${counter} * interval '1 day')`
    case 'timestamptz':
      return `(timestamptz '2024-01-01 12:00:00+00' + ${counter} * interval '1 day')`
    case 'time':
      return `(time '08:00' + ${counter} * interval '1 minute')`
    case 'timetz':
      return `(timetz '08:00+00' + ${counter} * interval '1 minute')`
    case 'interval':
      return `(${small} * interval '1 hour')`
    case 'json':
    case 'jsonb':
      return style === 'zero' ? `'{}'` : `json_build_object('n', ${counter}, 'text', ${hash})::${type.name}`
    case 'jsonpath':
      return `'$.a'`
    case 'xml':
      return `'<a>${counter}</a>'`
    case 'inet':
      return `(inet '10.0.0.0' + ${counter})`
    case 'cidr':
      return `(inet '10.0.0.0' + ${counter})::cidr`
    case 'macaddr':
      return `('08:00:2b:01:02:' || lpad(to_hex(${counter % 256}), 2, '0'))::macaddr`
    case 'macaddr8':
      return `('08:00:2b:01:02:03:04:' || lpad(to_hex(${counter % 256}), 2, '0'))::macaddr8`
    case 'bit':
      return `B'${'0'.repeat(Math.max(1, typmod))}'`
    case 'varbit':
      return `B'1'`
    case 'tsvector':
      return `to_tsvector('simple', ${hash})`
    case 'tsquery':
      return `'a'::tsquery`
    case 'point':
      return `point(${counter}, ${counter})`
    case 'line':
      return `'{1,1,${counter}}'`
    case 'lseg':
      return `'((0,0),(1,${counter}))'`
    case 'box':
      return `box(point(${counter}, ${counter}), point(${counter}.5, ${counter}.5))`
    case 'path':
      return `'((0,0),(1,${counter}))'`
    case 'polygon':
      return `'((0,0),(1,0),(1,${counter}))'`
    case 'circle':
      return `circle(point(${counter * 10}, 0), 1)`
    case 'pg_lsn':
      return `'0/${counter}'`
    case 'hstore':
      return `'a=>${counter}'`
    case 'ltree':
      return `'top.n${counter}'`
    default:
      return 'NULL'
  }
}

/** `typmod` of numeric: ((precision << 16) | scale) + 4. */
function numericOf(typmod: number, value: number): string {
  if (typmod < 4) return `${value}.5`
  const precision = ((typmod - 4) >> 16) & 0xffff
  const scale = (typmod - 4) & 0x7ff
  const digits = precision - scale
  return digits >= 3 ? `${value}` : `${Math.sign(value) * (Math.abs(value) % 10 ** Math.max(0, digits))}`
}

const LONGEST_TEXT = 1000

function textOf(name: string, typmod: number, style: ValueStyle, hash: string): string {
  const limit = name === 'name' ? 63 : typmod >= 5 && name !== 'text' && name !== 'citext' ? typmod - 4 : null
  if (style === 'zero') return limit === null ? `''` : `left(${hash}, ${limit})`
  const length = style === 'longest' ? Math.min(limit ?? LONGEST_TEXT, LONGEST_TEXT) : Math.min(limit ?? 12, 12)
  return length <= 32 ? `left(${hash}, ${length})` : `rpad(${hash}, ${length}, 'x')`
}
