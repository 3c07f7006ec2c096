import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findInstalled } from '../../../packages/postgres/src/server/find-installed.ts'
import { type BenchedRow, type BenchRow, runRounds } from '../secrets/bench-row.ts'
import { processRow } from '../secrets/process-row.ts'
import { renderProcesses } from '../secrets/render-rows.ts'
import { actionSize } from './action-size.ts'
import { checkRow } from './check-row.ts'
import { type MadeRepository, makeMigrationRepository } from './make-migration-repository.ts'
import { migrationActionRow } from './migration-action-row.ts'
import type { MigrationBench } from './migration-bench.ts'
import { migrationFiles } from './migration-history.ts'
import { squawkCommand } from './squawk-command.ts'

const YARDSTICK = 'node -e 0'
const FINDINGS_EXIT = 1

/** Measures the migration gate on a long history next to a linter on the same files. Shape: acts: prints a table. */
export async function benchMigration({ migrations, runs }: MigrationBench): Promise<void> {
  const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/u, '')
  process.stderr.write(`  a history of ${migrations} migrations is made …\n`)
  const made = makeMigrationRepository(migrations)
  try {
    const statements = made.history.reduce((sum, { ups }) => sum + ups.length, 0)
    const brought = made.brought.reduce((sum, { ups }) => sum + ups.length, 0)
    console.log(
      `Migration gate: a generated history of ${migrations} migrations (${statements} statements) and a pull request of ${made.brought.length} (${brought} statements).`,
    )
    console.log(`Medians of ${runs} runs in turns. ${load()}\n`)
    const rows = await runRounds(await rowsOf(made, root), runs)
    console.log(`${renderProcesses('whole processes', rows, 's')}\n`)
    console.log(`${ratios(rows)}\n${actionSize(root)}\n\n${HOW_TO_READ}\n${load()}\n`)
  } finally {
    made.dispose()
  }
}

async function rowsOf(made: MadeRepository, root: string): Promise<readonly BenchRow[]> {
  const { base, checkout, without } = made
  const check = (name: string, engine: string, isCold: boolean): BenchRow =>
    checkRow({ name, root, cwd: checkout.root, base, engine, isCold })
  const nothing = { root, cwd: without.checkout.root, base, engine: 'auto', isCold: true }
  const [server] = await findInstalled(process.env)
  const installed = `PostgreSQL ${server?.version ?? ''}`.trim()
  const isHere = server !== undefined
  return [
    processRow(YARDSTICK, process.execPath, ['-e', '0'], null),
    checkRow({ name: 'check, no migration in it', ...nothing }),
    check('check, PGlite, cold', 'pglite', true),
    check('check, PGlite, cached', 'pglite', false),
    ...(isHere
      ? [
          check(`check, ${installed}, cold`, `postgres@${server.major}`, true),
          check(`check, ${installed}, cached`, `postgres@${server.major}`, false),
        ]
      : [missing('check, PostgreSQL', 'no PostgreSQL server is installed here')]),
    migrationActionRow('action, no migration in it', root, without),
    migrationActionRow('action, PGlite, cold', root, made),
    ...squawkRows(made),
  ]
}

function squawkRows({ checkout, brought, history }: MadeRepository): readonly BenchRow[] {
  const command = squawkCommand()
  if (typeof command === 'string') return [missing('squawk', command)]
  const row = (name: string, migrations: MadeRepository['brought']): BenchRow => {
    const files = Object.keys(migrationFiles(migrations)).filter((path) => path.endsWith('.up.sql'))
    return processRow(
      name,
      command.program,
      files,
      ({ exitCode, stdout }) =>
        exitCode === 0 || exitCode === FINDINGS_EXIT ? `${/Found (\d+) issue/u.exec(stdout)?.[1] ?? 0} issues` : null,
      { cwd: checkout.root },
    )
  }
  return [row(`squawk, ${brought.length} files`, brought), row(`squawk, ${history.length} files`, history)]
}

function missing(name: string, reason: string): BenchRow {
  return { name, run: async () => reason }
}

function ratios(rows: readonly BenchedRow[]): string {
  const secondsOf = (name: string): number => {
    const outcome = rows.find((row) => row.name === name)?.outcome
    return outcome === undefined || typeof outcome === 'string' ? Number.NaN : outcome.wallSeconds
  }
  const ratio = (name: string, to: string): string => {
    const value = secondsOf(name) / secondsOf(to)
    return Number.isNaN(value) ? '–' : `${value.toFixed(1)} ×`
  }
  return [
    `Cold to cached on PGlite: ${ratio('check, PGlite, cold', 'check, PGlite, cached')}.`,
    `Without a migration to ${YARDSTICK}: ${ratio('check, no migration in it', YARDSTICK)}.`,
    `Cached on PGlite to squawk on the same 3 files: ${ratio('check, PGlite, cached', 'squawk, 3 files')}.`,
  ].join(' ')
}

function load(): string {
  return `Load average ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors.`
}

const HOW_TO_READ = `How to read this
  Every row is a whole process, with start-up, reading of the repository and the report. Our command runs from its sources here, the
  action is bundled. MiB are the most memory of the process itself: PGlite runs in it, an installed PostgreSQL beside it.
  Cold replays the whole history; cached starts from the image of the base that the run before left. Both run the pull request over
  empty tables and over rows, prove its rollback and judge it; squawk reads text and runs nothing.
  The action has no cache here, so it is always cold. On a busy machine trust CPU, not wall time.`
