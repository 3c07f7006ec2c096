const FAMILIES: readonly RegExp[] = [
  /^(?:text|character varying|character|name|citext)\b/,
  /^(?:smallint|integer|bigint|numeric|real|double precision)\b/,
  /^(?:date|timestamp)\b/,
  /^time\b/,
  /^(?:json|jsonb)\b/,
  /^(?:bit|bit varying)\b/,
  /^(?:inet|cidr)\b/,
]

/**
 * Writes how values of a column are carried to another type.
 *
 * Shape: '' where PostgreSQL converts by itself: it then refuses a value that does not fit, where a cast would cut it.
 */
export function conversionOf(column: string, from: string, to: string, isRetyped: boolean): string {
  if (isRetyped) return ` USING ${column}::text${to.endsWith('[]') ? '[]' : ''}::${to}`
  const isList = from.endsWith('[]') || to.endsWith('[]')
  const [isText, wasText] = [isOf(0, to), isOf(0, from)]
  if (from === to || bare(from) === bare(to)) return ''
  if (!isList && (isText || FAMILIES.some((_, family) => isOf(family, from) && isOf(family, to)))) return ''
  const isKnown = wasText || (isOf(1, from) && to === 'boolean') || (from === 'boolean' && to === 'integer') || isList
  return ` USING ${column}${isKnown ? '' : '::text'}::${to}`
}

function isOf(family: number, type: string): boolean {
  return FAMILIES[family]?.test(type) ?? false
}

function bare(type: string): string {
  return type.replace(/\([\d,]*\)/, '')
}
