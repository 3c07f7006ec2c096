/** The superuser of a private server; migrations do not run as it. */
export const ADMIN_ROLE = 'velocity_admin'

/** The role of migrations; named as in most databases, so that `OWNER TO postgres` means what it does there. */
export const MIGRATION_ROLE = 'postgres'

/** Part of the socket's name only: nothing listens on a port. */
export const SOCKET_PORT = 5432

/** Extensions that do not work unless the server loads them when it starts; the order is the one they ask for. */
const PRELOADED = ['citus', 'timescaledb', 'pgaudit', 'pg_stat_statements']

/**
 * A crash may lose everything, so nothing is synchronised. `wal_level` and the slots allow what a migration may ask for; the
 * locks are for a whole history in one transaction; autovacuum would take locks that no statement asked for. A prepared transaction
 * would keep its locks for ever, and servers have none unless somebody asked for them.
 */
const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'logical',
  max_wal_senders: '4',
  max_replication_slots: '10',
  wal_init_zero: 'off',
  wal_recycle: 'off',
  min_wal_size: '8MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
  track_counts: 'on',
  jit: 'off',
  shared_buffers: '64MB',
  max_connections: '50',
  max_prepared_transactions: '0',
  max_locks_per_transaction: '2048',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_statement: 'none',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  ssl: 'off',
  archive_mode: 'off',
  huge_pages: 'off',
}

/** Who may connect: whoever can reach the socket, which lies in a folder that is closed to others. */
export const HOST_BASED_AUTHENTICATION = 'local all all trust\nlocal replication all reject\n'

/** Settings of a private server, for its command line, where no file of a data folder can change them. */
export function serverSettings(
  socketFolder: string,
  accessFile: string,
  extensions: readonly string[],
): Readonly<Record<string, string>> {
  return {
    ...SERVER_SETTINGS,
    unix_socket_directories: socketFolder,
    hba_file: accessFile,
    port: String(SOCKET_PORT),
    shared_preload_libraries: PRELOADED.filter((name) => extensions.includes(name)).join(', '),
  }
}
