const RANKS: readonly (readonly string[])[] = [
  ['smallint', 'integer', 'bigint', 'numeric'],
  ['real', 'double precision'],
  ['date', 'timestamp without time zone', 'timestamp with time zone'],
  ['character varying', 'text'],
  ['character', 'text'],
]

/**
 * Whether a type holds less than another, as the server writes both: `bigint` → `integer`, `character varying(50)` →
 * `character varying(20)`, `numeric(10,4)` → `numeric(10,2)`, `text` → `character varying(20)`.
 */
export function isNarrower(type: string, than: string): boolean {
  const [now, old] = [partsOf(type), partsOf(than)]
  if (now.name !== old.name) {
    return RANKS.some((names) => names.includes(now.name) && names.indexOf(now.name) < names.indexOf(old.name))
  }
  if (now.name === 'numeric' && now.sizes.length > 0) {
    if (old.sizes.length === 0) return true
    const whole = (sizes: readonly number[]): number => (sizes[0] ?? 0) - (sizes[1] ?? 0)
    return (now.sizes[1] ?? 0) < (old.sizes[1] ?? 0) || whole(now.sizes) < whole(old.sizes)
  }
  const [size] = now.sizes
  return size !== undefined && size < (old.sizes[0] ?? Number.POSITIVE_INFINITY)
}

function partsOf(type: string): { name: string; sizes: readonly number[] } {
  const match = /^([^(]*)\(([\d,\s]+)\)(.*)$/u.exec(type)
  if (match === null) return { name: type.trim(), sizes: [] }
  return { name: `${match[1] ?? ''}${match[3] ?? ''}`.trim(), sizes: (match[2] ?? '').split(',').map(Number) }
}
