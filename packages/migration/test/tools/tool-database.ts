import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect } from '@jest/globals'
import type { DatabaseSession, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { createSqlParser, findInstalled, startInstalledPostgres } from '@velocity/postgres'
import type { AppliedTable } from '../../src/layouts/layout.ts'
import { layoutOf } from '../../src/layouts/layouts.ts'
import { readHistory } from '../../src/layouts/read-history.ts'
import { runScript } from '../../src/replay/run-script.ts'
import { rowsOf } from '../../src/sql/rows-of.ts'
import { HISTORIES, type SampleHistory } from '../layouts/histories.ts'

const [server] = await findInstalled(process.env)
if (server === undefined) process.stderr.write('PostgreSQL is not installed here: the real tools are left out\n')

/** `describe` where PostgreSQL is installed: the tools connect by themselves. */
export const whereInstalled: typeof describe.skip = server === undefined ? describe.skip : describe

/** A server for one suite. */
export async function startServer(): Promise<ScratchServer> {
  if (server === undefined) throw new Error('PostgreSQL is not installed')
  return startInstalledPostgres({ server, image: null, extensions: [] })
}

/** The sample history of a layout. */
export function sampleOf(layout: string): SampleHistory {
  const sample = HISTORIES.find((history) => history.layout === layout)
  if (sample === undefined) throw new Error(layout)
  return sample
}

/** Writes files into a new folder, calls `use`, and removes it. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'velocity-tool-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same database by our own hand: the applied table as we create it, then every up, or as many as `count` says. */
export async function applyOurselves(database: ScratchDatabase, sample: SampleHistory): Promise<readonly string[]> {
  const { session } = database
  const parser = await createSqlParser()
  await rowsOf(session, appliedTableOf(sample.layout).createSql)
  const { migrations } = readHistory({
    dir: sample.dir,
    layout: 'auto',
    files: new Map(Object.entries(sample.files)),
    placeholders: {},
    dialect: 'postgres',
  })
  for (const { up } of migrations) expect(await runScript(up, { session, parser }, 10_000)).toBeNull()
  return migrations.map(({ version }) => version)
}

/** The table of a layout that has one. */
export function appliedTableOf(layout: string): AppliedTable {
  const table = layoutOf(layout)?.appliedTable
  if (table === null || table === undefined) throw new Error(layout)
  return table
}

/** What the tool has noted, as our query reads it. */
export async function notedVersions(session: DatabaseSession, layout: string): Promise<readonly unknown[]> {
  return (await rowsOf(session, appliedTableOf(layout).versionsQuery)).map(({ version }) => version)
}

/** Every column, constraint and index outside of the catalogues; sequences stand in the defaults. */
export async function schemaOf(session: DatabaseSession): Promise<readonly unknown[]> {
  const rows = await rowsOf(
    session,
    `SELECT concat_ws(' ', table_schema, table_name, ordinal_position, column_name, data_type, character_maximum_length,
              is_nullable, column_default) AS line
       FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
     UNION ALL SELECT concat_ws(' ', schemaname, tablename, indexdef) FROM pg_indexes WHERE schemaname <> 'pg_catalog'
     UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
       WHERE connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND contype <> 'n'
     ORDER BY 1`,
  )
  return rows.map(({ line }) => line)
}
