/** What a tool does with a migration whose version is older than the newest applied one. */
export type LateVersion =
  /** It never runs, and nothing says so. */
  | 'skips'
  /** The tool stops with an error. */
  | 'refuses'
  /** It runs behind newer ones. */
  | 'runs'

/** How a tool treats versions and edited files. */
export interface OrderHabit {
  readonly late: LateVersion
  /** What an edit must leave alone for the tool not to refuse the file; `nothing` when it keeps no checksum that it checks. */
  readonly checks: 'bytes' | 'lines' | 'words' | 'nothing'
  /** Whether another name with the same version makes the tool stop. */
  readonly isNameChecked: boolean
  /** Where the tool says so. */
  readonly source: string
}

function habit(
  late: LateVersion,
  checks: OrderHabit['checks'],
  source: string,
  more: { readonly isNameChecked?: boolean } = {},
): OrderHabit {
  return { late, checks, isNameChecked: more.isNameChecked ?? false, source }
}

const HABITS: Readonly<Record<string, OrderHabit>> = {
  'golang-migrate': habit('skips', 'nothing', 'golang-migrate FAQ: one row with the newest version'),
  morph: habit('runs', 'nothing', 'morph README: every version that is not in db_migrations'),
  sqlx: habit('runs', 'bytes', 'sqlx Migrator::run: SHA-384 of the file'),
  'node-pg-migrate': habit('refuses', 'nothing', 'node-pg-migrate documentation: --check-order, on by default'),
  postgrator: habit('skips', 'bytes', 'postgrator README: validateChecksums; migrates from the newest version up'),
  'db-migrate': habit('runs', 'nothing', 'db-migrate documentation: up runs all that the table does not name'),
  diesel: habit('runs', 'nothing', 'diesel_migrations: pending_migrations'),
  dbmate: habit('runs', 'nothing', 'dbmate README: --strict is off by default'),
  goose: habit('refuses', 'nothing', 'goose documentation: -allow-missing is off by default'),
  'sql-migrate': habit('runs', 'nothing', 'sql-migrate PlanMigration: adds missing ones up to the last'),
  tern: habit('skips', 'nothing', 'tern README: one row with the newest version'),
  flyway: habit('refuses', 'lines', 'Flyway documentation: outOfOrder is off; checksums are read line by line', {
    isNameChecked: true,
  }),
  liquibase: habit('runs', 'words', 'Liquibase documentation: a checksum per changeset, blanks made one', {
    isNameChecked: true,
  }),
  sqitch: habit('refuses', 'nothing', 'sqitch documentation: the identity of a change holds that of the one before'),
  atlas: habit('refuses', 'bytes', 'Atlas documentation: atlas.sum; exec-order linear by default'),
  prisma: habit('runs', 'bytes', 'Prisma documentation: checksum of every migration.sql'),
  drizzle: habit('skips', 'nothing', 'drizzle-orm migrator: runs what is newer than the newest row'),
  supabase: habit('refuses', 'nothing', 'Supabase CLI: db push without --include-all'),
  hasura: habit('runs', 'nothing', 'Hasura CLI: migrate apply runs all that is not applied'),
  pop: habit('runs', 'nothing', 'pop Migrator.Up: every version that schema_migration does not name'),
  sql: habit('skips', 'nothing', 'nothing is known of the program that runs them: the worst is assumed'),
  command: habit('runs', 'nothing', 'the tool behind the command decides'),
}

/** Of a layout that is not in the table: the strictest that there is, so that nothing passes unseen. */
const UNKNOWN = habit('skips', 'bytes', 'not known for this layout: the strictest is assumed', { isNameChecked: true })

/** The habits of a layout's tool. Shape: the strictest ones for a layout that is not known. */
export function orderHabit(layout: string): OrderHabit {
  return Object.hasOwn(HABITS, layout) ? (HABITS[layout] ?? UNKNOWN) : UNKNOWN
}
