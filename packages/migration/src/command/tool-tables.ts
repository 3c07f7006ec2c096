/** A table in which a tool of migrations in code notes what it has applied. */
export interface ToolTable {
  readonly tool: string
  /** The name that the tool always uses; null for one that may be chosen, which is told by its columns. */
  readonly name: string | null
  /** In the order of their names. */
  readonly columns: readonly string[]
  /** SQL over the columns: what is said of an applied migration, and what its statements write. */
  readonly version: string
  readonly parts: readonly string[]
  readonly order: string
  /** `newest`: only where the history stands. */
  readonly records: 'each' | 'newest'
  /** Other tables of its own; `%` stands for the name of this one. */
  readonly others: readonly string[]
  /** What a command calls the state before the first migration; null where there is no such word. */
  readonly zero: string | null
}

const EACH = { name: null, records: 'each', others: [], zero: null } as const

/** Tables by what tells them; the first that fits is it. */
export const TOOL_TABLES: readonly ToolTable[] = [
  {
    ...EACH,
    tool: 'Django',
    name: 'django_migrations',
    columns: ['app', 'applied', 'id', 'name'],
    version: `app || '.' || name`,
    parts: ['app', 'name'],
    order: 'id',
    // Written behind every migration, from the models.
    others: ['django_content_type', 'auth_permission'],
    zero: 'zero',
  },
  {
    ...EACH,
    tool: 'Alembic',
    columns: ['version_num'],
    version: 'version_num',
    parts: ['version_num'],
    order: 'version_num',
    records: 'newest',
    zero: 'base',
  },
  {
    ...EACH,
    tool: 'Knex',
    columns: ['batch', 'id', 'migration_time', 'name'],
    version: 'name',
    parts: ['name'],
    order: 'id',
    others: ['%_lock'],
  },
  {
    ...EACH,
    tool: 'TypeORM',
    columns: ['id', 'name', 'timestamp'],
    version: 'name',
    parts: ['name'],
    order: 'id',
    others: ['typeorm_metadata'],
  },
  {
    ...EACH,
    tool: 'MikroORM',
    columns: ['executed_at', 'id', 'name'],
    version: 'name',
    parts: ['name'],
    order: 'id',
  },
  { ...EACH, tool: 'db-migrate', columns: ['id', 'name', 'run_on'], version: 'name', parts: ['name'], order: 'id' },
  {
    ...EACH,
    tool: 'Sequelize',
    name: 'SequelizeMeta',
    columns: ['name'],
    version: 'name',
    parts: ['name'],
    order: 'name COLLATE "C"',
  },
  {
    ...EACH,
    tool: 'Kysely',
    name: 'kysely_migration',
    columns: ['name', 'timestamp'],
    version: 'name',
    parts: ['name'],
    order: 'name COLLATE "C"',
    others: ['kysely_migration_lock'],
  },
  {
    ...EACH,
    tool: 'Entity Framework',
    columns: ['MigrationId', 'ProductVersion'],
    version: '"MigrationId"',
    parts: ['"MigrationId"'],
    order: '"MigrationId" COLLATE "C"',
    zero: '0',
  },
  {
    ...EACH,
    tool: 'Rails',
    name: 'schema_migrations',
    columns: ['version'],
    version: 'version',
    parts: ['version'],
    order: 'version COLLATE "C"',
    others: ['ar_internal_metadata'],
    zero: '0',
  },
]
