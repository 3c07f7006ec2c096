import type { PrivateCluster } from './private-cluster.ts'
import { runAll } from './run-all.ts'
import { ADMIN_ROLE, MIGRATION_ROLE } from './server-settings.ts'

/** Predefined roles whose members reach nothing outside of the database. */
const HARMLESS_ROLES = [
  'pg_monitor',
  'pg_signal_backend',
  'pg_read_all_data',
  'pg_write_all_data',
  'pg_checkpoint',
  'pg_maintain',
]

/** Predefined roles whose members read and write files, and start programs. */
const HARMFUL_ROLES = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files']

/** Parameters of superusers that a migration may set without reaching files or libraries. */
const HARMLESS_PARAMETERS = [
  'session_replication_role',
  'deadlock_timeout',
  'log_min_duration_statement',
  'log_min_messages',
  'log_statement',
  'log_lock_waits',
  'track_functions',
  'track_io_timing',
  'temp_file_limit',
  'lc_messages',
]

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')

/**
 * Makes the role that migrations run as, and the template of their databases.
 *
 * The role owns its database and may create roles and databases, but is no superuser: it cannot write files or start programs.
 * Before PostgreSQL 16 whoever may create roles may also join every role that is no superuser, so those that reach files are gone
 * there.
 */
export async function prepareCluster(cluster: PrivateCluster, isSuperuser: boolean): Promise<void> {
  const template = await cluster.open('template1', ADMIN_ROLE)
  const rights = isSuperuser ? 'SUPERUSER' : 'NOSUPERUSER'
  await runAll(await cluster.admin(), [
    `CREATE ROLE ${MIGRATION_ROLE} LOGIN ${rights} CREATEDB CREATEROLE REPLICATION BYPASSRLS`,
    `DO $$
DECLARE word text;
BEGIN
  FOR word IN SELECT rolname FROM pg_catalog.pg_roles WHERE rolname IN (${quoted(HARMLESS_ROLES)}) LOOP
    EXECUTE format('GRANT %I TO ${MIGRATION_ROLE} WITH ADMIN OPTION', word);
  END LOOP;
  IF current_setting('server_version_num')::int >= 150000 THEN
    FOR word IN SELECT name FROM pg_catalog.pg_settings WHERE name IN (${quoted(HARMLESS_PARAMETERS)}) LOOP
      EXECUTE format('GRANT SET ON PARAMETER %I TO ${MIGRATION_ROLE}', word);
    END LOOP;
  END IF;
  IF current_setting('server_version_num')::int < 160000 AND NOT ${isSuperuser} THEN
    DELETE FROM pg_catalog.pg_authid WHERE rolname IN (${quoted(HARMFUL_ROLES)});
  END IF;
END $$`,
  ])
  await runAll(template, [
    // Dumps comment on it, which only its owner may.
    `UPDATE pg_catalog.pg_extension SET extowner = '${MIGRATION_ROLE}'::pg_catalog.regrole WHERE extname = 'plpgsql'`,
    `DO $$
BEGIN
  IF current_setting('server_version_num')::int < 150000 THEN ALTER SCHEMA public OWNER TO ${MIGRATION_ROLE}; END IF;
END $$`,
  ])
  await template.close()
}
