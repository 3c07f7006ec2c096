import { atlas } from './files/atlas.ts'
import { dbMigrate } from './files/db-migrate.ts'
import { drizzle } from './files/drizzle.ts'
import { plainSql } from './files/plain-sql.ts'
import { postgrator } from './files/postgrator.ts'
import { supabase } from './files/supabase.ts'
import { flyway } from './flyway/flyway.ts'
import { diesel } from './folders/diesel.ts'
import { hasura } from './folders/hasura.ts'
import { prisma } from './folders/prisma.ts'
import type { Layout } from './layout.ts'
import { liquibase } from './liquibase/liquibase.ts'
import { golangMigrate } from './pairs/golang-migrate.ts'
import { morph } from './pairs/morph.ts'
import { pop } from './pairs/pop.ts'
import { sqlx } from './pairs/sqlx.ts'
import { dbmate } from './sections/dbmate.ts'
import { goose } from './sections/goose.ts'
import { nodePgMigrate } from './sections/node-pg-migrate.ts'
import { sqlMigrate } from './sections/sql-migrate.ts'
import { tern } from './sections/tern.ts'
import { sqitch } from './sqitch/sqitch.ts'

/** Every layout that can be read, in the order of their ids. */
export const LAYOUTS: readonly Layout[] = [
  atlas,
  dbMigrate,
  dbmate,
  diesel,
  drizzle,
  flyway,
  golangMigrate,
  goose,
  hasura,
  liquibase,
  morph,
  nodePgMigrate,
  pop,
  postgrator,
  prisma,
  plainSql,
  sqitch,
  sqlMigrate,
  sqlx,
  supabase,
  tern,
].toSorted((left, right) => (left.id < right.id ? -1 : 1))

/** The layout of an id; `undefined` for an id that is none, `auto` and `command` among them. */
export function layoutOf(id: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.id === id)
}
