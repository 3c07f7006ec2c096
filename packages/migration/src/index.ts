export type { LayoutProblem, Migration, MigrationHistory, Script, TransactionMode } from './model/migration.ts'
