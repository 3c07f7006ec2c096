/**
 * Queries that look at how busy a live PostgreSQL is. None needs a privilege; without pg_read_all_stats they show less, which
 * `hidden` counts.
 *
 * Source: PostgreSQL documentation, 28.2 The Cumulative Statistics System; 27.4 Progress Reporting.
 */
export const PREFLIGHT_QUERIES = {
  /** Sessions of others whose state may not be seen. */
  hidden: `SELECT count(*)::text AS sessions FROM pg_catalog.pg_stat_activity
    WHERE pid <> pg_backend_pid() AND datname = current_database() AND query = '<insufficient privilege>'`,
  transactions: `SELECT pid::text AS pid, coalesce(usename, '')::text AS "user", coalesce(application_name, '') AS application,
      coalesce(state, '') AS state, floor(extract(epoch FROM clock_timestamp() - xact_start) * 1000)::bigint::text AS ms
    FROM pg_catalog.pg_stat_activity
    WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid() AND datname = current_database() AND backend_type = 'client backend'
    ORDER BY xact_start LIMIT 50`,
  work: `SELECT pid::text AS pid, CASE WHEN application_name IN ('pg_dump', 'pg_dumpall') THEN application_name ELSE 'vacuum to prevent wraparound' END AS what
    FROM pg_catalog.pg_stat_activity
    WHERE pid <> pg_backend_pid() AND (datname = current_database() AND application_name IN ('pg_dump', 'pg_dumpall')
      OR datname = current_database() AND backend_type = 'autovacuum worker' AND query LIKE '%to prevent wraparound%')
    UNION ALL SELECT pid::text, 'vacuum of ' || coalesce(relid::pg_catalog.regclass::text, 'a table')
    FROM pg_catalog.pg_stat_progress_vacuum WHERE datname = current_database()
    UNION ALL SELECT pid::text, 'pg_basebackup' FROM pg_catalog.pg_stat_progress_basebackup`,
  replicas: `SELECT coalesce(application_name, '') AS name, floor(extract(epoch FROM replay_lag) * 1000)::bigint::text AS ms,
      CASE WHEN NOT pg_is_in_recovery() THEN (pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn))::bigint::text END AS bytes, coalesce(state, '') AS state
    FROM pg_catalog.pg_stat_replication`,
  tables: `SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS relation,
      greatest(c.reltuples, 0)::bigint::text AS rows, pg_catalog.pg_table_size(c.oid)::text AS bytes
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'`,
  invalid: `SELECT i.indexrelid::pg_catalog.regclass::text AS index FROM pg_catalog.pg_index i WHERE NOT i.indisvalid`,
} as const

/** One of the queries. */
export type PreflightQuery = keyof typeof PREFLIGHT_QUERIES
