/** Reads a comment of an object of the catalog `catalog`, whose oid is `oid`. */
export function commentOf(oid: string, catalog: string, column = '0'): string {
  return `SELECT description FROM pg_catalog.pg_description WHERE objoid = ${oid} AND classoid = 'pg_catalog.${catalog}'::regclass AND objsubid = ${column}`
}

/** Is true for an object that no extension brought. */
export function isOwn(oid: string, catalog: string): string {
  return `${oid} NOT IN (SELECT objid FROM ext WHERE classid = 'pg_catalog.${catalog}'::regclass)`
}

/** Is true where users or extensions have made objects of a catalog; the server's own have lower numbers. */
export function hasMade(catalog: string, where = 'true'): string {
  return `EXISTS (SELECT FROM pg_catalog.${catalog} WHERE oid >= 16384 AND ${where})`
}

/** Names a role for SQL; the one that migrates is `CURRENT_USER` whatever it is called, which no quoted name can be. */
export function roleName(oid: string): string {
  return `CASE WHEN ${oid} = 0 THEN 'PUBLIC' WHEN ${oid} = (SELECT oid FROM me) THEN 'CURRENT_USER' ELSE quote_ident(pg_get_userbyid(${oid})) END`
}

/** Names the owner; null where it is the role that migrates. */
export function ownerOf(oid: string): string {
  return `CASE WHEN ${oid} <> (SELECT oid FROM me) THEN quote_ident(pg_get_userbyid(${oid})) END`
}

/** Joins an array of options, sorted; null when there are none. */
export function optionsOf(options: string): string {
  return `SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(${options}) AS o`
}

/** Names a schema's member. */
export function qualified(schema: string, name: string): string {
  return `quote_ident(${schema}) || '.' || quote_ident(${name})`
}

/**
 * Writes the privileges in which an access list differs from the one that the object was born with, for example
 * `PUBLIC=NONE; app=SELECT,UPDATE*`, where the star is the right to grant. All that can be granted is `ALL`, because PostgreSQL 17
 * knows one privilege on tables more than 16.
 */
export function aclOf(acl: string, born: string, all: string): string {
  return `CASE WHEN ${acl} IS NOT NULL THEN (SELECT string_agg(line, '; ' ORDER BY line COLLATE "C") FROM (
    SELECT ${roleName('j.grantee')} || '=' || CASE
      WHEN count(j.has) = 0 THEN 'NONE'
      WHEN count(DISTINCT j.has) = (${all}) AND NOT bool_or(j.grantable) THEN 'ALL'
      WHEN count(DISTINCT j.has) = (${all}) AND bool_and(j.grantable) THEN 'ALL*'
      ELSE string_agg(DISTINCT j.has || CASE WHEN j.grantable THEN '*' ELSE '' END, ',') END AS line
    FROM (SELECT coalesce(a.grantee, d.grantee) AS grantee, a.privilege_type AS has, d.privilege_type AS had, a.is_grantable AS grantable
      FROM (SELECT DISTINCT grantee, privilege_type, is_grantable FROM aclexplode(${acl})) a
      FULL JOIN aclexplode(${born}) d ON a.grantee = d.grantee AND a.privilege_type = d.privilege_type AND a.is_grantable = d.is_grantable) j
    GROUP BY j.grantee HAVING bool_or(j.has IS NULL OR j.had IS NULL)) l) END`
}

/** Writes the privileges of an object of the kind `type` (the letter of `acldefault`) with an owner. */
export function ownedAclOf(acl: string, type: string, owner: string): string {
  return aclOf(
    acl,
    `acldefault('${type}', ${owner})`,
    `SELECT count(*) FROM aclexplode(acldefault('${type}', ${owner})) WHERE grantee = ${owner}`,
  )
}

/** Writes the options of a foreign object as OPTIONS takes them, sorted; null when there are none. */
export function foreignOptionsOf(options: string): string {
  return `SELECT string_agg(quote_ident(split_part(o, '=', 1)) || ' ' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ' ORDER BY o COLLATE "C") FROM unnest(${options}) AS o`
}
