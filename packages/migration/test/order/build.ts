import type { Migration, MigrationHistory } from '../../src/model/migration.ts'

export function migration(version: string, sql: string, down: string | null = 'DROP TABLE a', name = 'x'): Migration {
  const up = `db/${version}_${name}.up.sql`
  const downPath = `db/${version}_${name}.down.sql`
  return {
    version,
    name,
    kind: 'versioned',
    up: { path: up, startLine: 1, sql, transaction: 'tool' },
    down: down === null ? null : { path: downPath, startLine: 1, sql: down, transaction: 'tool' },
    verify: null,
    files: down === null ? [up] : [downPath, up],
  }
}

export function history(layout: string, ...migrations: readonly Migration[]): MigrationHistory {
  return { layout, migrations, problems: [] }
}
