/** What `pnpm bench migration` was asked for. */
export interface MigrationBench {
  /** Migrations of the history. */
  readonly migrations: number
  /** Rounds; every row is run once a round, in turns. */
  readonly runs: number
}
