import { createLocal } from '@velocity/local'
import { parseProductionStats, readMigrationInputs, type TracedFile, traceFile } from '@velocity/migration'
import { stripControls, UserError } from '@velocity/model'
import { canonicalJson } from '@velocity/report'
import type { Call, Console } from '../command.ts'
import { bareMigrationPorts } from '../console/migration-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { inputsOfMigration } from './migration-options.ts'
import { readSqlFile } from './read-sql-file.ts'

/** Traces one file; ends with 10 when a statement of it does not run. */
export async function runMigrationTrace(call: Call, console: Console): Promise<ExitCode> {
  const [given, ...more] = call.positionals
  if (given === undefined || more.length > 0) throw usage()
  const inputs = readMigrationInputs(inputsOfMigration(call, console.env, { setup: '' }))
  const file = await readSqlFile(given, console.cwd)
  const setup = call.text('setup')
  const stats = call.text('stats')
  const before = setup === undefined ? null : await readSqlFile(setup, console.cwd)
  const sizes = stats === undefined ? null : await readSqlFile(stats, console.cwd)
  const traced = await traceFile(
    {
      script: { ...file, startLine: 1, transaction: call.isSet('no-transaction') ? 'none' : 'tool' },
      before: before === null ? [] : [{ ...before, startLine: 1, transaction: 'message' }],
      engine: inputs.engine ?? { choice: 'auto', dialect: null, major: null },
      databaseUrl: inputs.databaseUrl,
      extensions: call.list('extension'),
      stats: sizes === null ? null : parseProductionStats(sizes.sql, sizes.path),
      statementTimeoutMs: (inputs.statementTimeoutSeconds ?? 60) * 1000,
    },
    bareMigrationPorts(console, createLocal(console.cwd)),
  )
  console.out(call.isSet('json') ? jsonOf(traced) : render(traced))
  return traced.trace.failure === null ? EXIT.pass : EXIT.fail
}

function jsonOf({ engine, trace }: TracedFile): string {
  const statements = trace.statements.map(({ node: _, ...rest }) => rest)
  return `${canonicalJson({ engine, statements, failure: trace.failure })}\n`
}

function render({ engine, trace }: TracedFile): string {
  const lines = trace.statements.flatMap((one) => [
    `line ${one.line}: ${one.sql.replace(/\s+/gu, ' ').slice(0, 120)}`,
    ...one.locks.map(({ mode, relation, isNamed }) => `  locks ${relation}: ${mode}${isNamed ? '' : ' (not named)'}`),
    ...one.rewrites.map((relation) => `  writes ${relation} anew`),
    ...one.scans.map(({ relation, reason }) => `  reads all of ${relation} (${reason})`),
    ...one.indexBuilds.map(({ index, relation }) => `  builds ${index} on ${relation}`),
    ...one.rowChanges.map(
      ({ relation, inserted, updated, deleted }) =>
        `  rows of ${relation}: ${inserted} inserted, ${updated} updated, ${deleted} deleted`,
    ),
    ...one.cascaded.map((object) => `  drops ${object} by CASCADE`),
    ...one.durations.map(
      ({ relation, work, estimateMs }) => `  ≈ ${Math.ceil(estimateMs)} ms for the ${work} of ${relation}`,
    ),
    ...(one.failure === null ? [] : [`  fails: ${one.failure.message} (${one.failure.sqlState})`]),
  ])
  return `${[...lines, `run on ${engine.product} ${engine.version}`].map(stripControls).join('\n')}\n`
}

function usage(): UserError {
  return new UserError({
    code: 'VEL_CLI_USAGE',
    message: 'velocity migration trace: one file of SQL is needed.',
    why: 'each file is traced on a database of its own.',
    fix: 'velocity migration trace 0042_add_index.sql --setup schema.sql',
  })
}
