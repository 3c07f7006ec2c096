export { createSqlParser } from './parser/create-sql-parser.ts'
export { openPglite } from './pglite/pglite-session.ts'
export { findInstalled, type InstalledServer } from './server/find-installed.ts'
export { type InstalledPostgresOptions, startInstalledPostgres } from './server/start-installed-postgres.ts'
