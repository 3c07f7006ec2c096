export { createSqliteEngines } from './create-sqlite-engines.ts'
