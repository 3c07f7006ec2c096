export { createSqlParser } from './parser/create-sql-parser.ts'
export { openPglite } from './pglite/pglite-session.ts'
