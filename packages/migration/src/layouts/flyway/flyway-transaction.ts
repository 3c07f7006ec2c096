import { maskSql } from '../text/mask-sql.ts'

const OUTSIDE =
  /^(?:CREATE (?:DATABASE|TABLESPACE|SUBSCRIPTION)|DROP (?:DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER DATABASE .* SET TABLESPACE|ALTER SYSTEM|VACUUM|DISCARD ALL|REINDEX (?:SCHEMA|DATABASE|SYSTEM)|REINDEX .*\bCONCURRENTLY|CREATE (?:UNIQUE )?INDEX CONCURRENTLY|DROP INDEX CONCURRENTLY)\b/

/** What Flyway makes of the statements of a file. */
export type FlywayStatements = 'transactional' | 'non-transactional' | 'mixed'

/**
 * Says whether Flyway takes a file for transactional: it looks for statements that PostgreSQL refuses in a transaction.
 *
 * Shape: a file without a statement is transactional.
 * Source: flyway/flyway, flyway-database-postgresql, PostgreSQLParser.java (`detectCanExecuteInTransaction`); documentation, "Mixed".
 */
export function flywayStatements(sql: string): FlywayStatements {
  const statements = maskSql(sql)
    .split(';')
    .map((statement) => statement.trim().slice(0, 300).replace(/\s+/g, ' ').toUpperCase())
    .filter((statement) => statement !== '')
  const outside = statements.filter((statement) => OUTSIDE.test(statement)).length
  if (outside === 0) return 'transactional'
  return outside === statements.length ? 'non-transactional' : 'mixed'
}
