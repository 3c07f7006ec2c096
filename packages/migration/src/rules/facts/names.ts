/** Words of SQL that a name must be quoted for; the reserved ones that people do use as names. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column ' +
    'concurrently constraint create cross current_date current_role current_time current_user default deferrable desc distinct do ' +
    'else end except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into is isnull ' +
    'join lateral leading left like limit localtime natural not notnull null offset on only or order outer overlaps placing primary ' +
    'references returning right select session_user similar some symmetric system_user table tablesample then to trailing true union ' +
    'unique user using variadic verbose when where window with'
  ).split(' '),
)

/** Writes a name as SQL needs it: quoted where it is not plain or is a reserved word. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/u.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`
}

/**
 * Takes a qualified name apart.
 *
 * Shape:  `public."Order"` gives `['public', 'Order']`; unquoted parts are taken as they stand.
 */
export function nameParts(name: string): readonly string[] {
  const parts = name.match(/"(?:[^"]|"")*"|[^."]+/gu) ?? []
  return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part))
}

/** The name as people say it: without `public.`. */
export function shortName(relation: string): string {
  return relation.startsWith('public.') ? relation.slice('public.'.length) : relation
}

/** The last part of a qualified name, unquoted. */
export function bareName(name: string): string {
  return nameParts(name).at(-1) ?? name
}

/** Puts a qualified name together, quoted where SQL needs it. */
export function qualifiedName(parts: readonly string[]): string {
  return parts.map(quoteName).join('.')
}

/**
 * Says whether a name as a statement writes it can mean a relation of the catalog.
 *
 * Shape:  without a schema any schema will do: the search path is not known.
 */
export function namesRelation(written: readonly string[], relation: string): boolean {
  const parts = nameParts(relation)
  return written.length > 0 && written.every((part, at) => parts[parts.length - written.length + at] === part)
}
