import type { SqlParser } from '@velocity/ports'
import type { PlainDialect } from './plain-token.ts'
import { splitStatements } from './split-statements.ts'

/**
 * Splits the SQL of a dialect for which the server alone is the judge of what a statement means.
 *
 * Shape: `kind` is the statement's first words in capitals, see `splitKind`; `node` is null.
 */
export function createPlainSqlParser(dialect: PlainDialect): SqlParser {
  return { parse: (sql) => splitStatements(sql, dialect) }
}
