import type { Migration, MigrationHistory } from '../model/migration.ts'

/** The migrations that a file is part of; several for a file that holds more than one, [] for a file of none. */
export function migrationsOf(history: MigrationHistory, path: string): readonly Migration[] {
  return history.migrations.filter(({ files }) => files.includes(path))
}
