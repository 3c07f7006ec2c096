/**
 * PGlite's own parameters for a single user, but a server's defaults where a migration can tell: the search path is not
 * narrowed and system tables are closed. The log is kept short, because no crash is ever recovered from.
 */
export const START_PARAMS = [
    '--single',
    '-F',
    '-j',
    ...[
        'exit_on_error=false',
        'log_checkpoints=false',
        'max_worker_processes=0',
        'max_parallel_workers=0',
        'max_parallel_workers_per_gather=0',
        'max_parallel_maintenance_workers=0',
        'io_method=sync',
        'jit=off',
        'shared_buffers=32MB',
        'full_page_writes=off',
        'min_wal_size=2MB',
        'max_wal_size=16MB',
        // A log file that was written once is removed: kept for later, its bytes would be part of every image.
        'wal_recycle=off',
    ].flatMap((setting) => ['-c', setting]),
];
