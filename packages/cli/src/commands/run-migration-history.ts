import { basename, dirname, relative, resolve, sep } from 'node:path'
import { createLocal } from '@velocity/local'
import { type EngineChoice, type ProvenHistory, readMigrationInputs, runHistory } from '@velocity/migration'
import { stripControls, UserError } from '@velocity/model'
import type { Call, Console } from '../command.ts'
import { bareMigrationPorts } from '../console/migration-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { inputsOfMigration } from './migration-options.ts'
import { readSqlFile } from './read-sql-file.ts'

const ANY_ENGINE: EngineChoice = { choice: 'auto', dialect: null, major: null }

/** Proves a directory; ends with 10 when a rollback is wrong and with 3 when an up does not run. */
export async function runMigrationHistory(call: Call, console: Console): Promise<ExitCode> {
  const given = call.text('dir')
  if (given === undefined) throw usage('no directory was given', '--dir db/migrations')
  const { root, dir } = rootOf(console.cwd, given)
  const inputs = readMigrationInputs(inputsOfMigration(call, console.env, { dir: '', setup: '' }))
  const setup = call.text('setup')
  const proven = await runHistory(
    {
      dir,
      layout: inputs.layout ?? 'auto',
      engine: inputs.engine ?? ANY_ENGINE,
      databaseUrl: inputs.databaseUrl,
      extensions: call.list('extension'),
      placeholders: placeholdersOf(call.list('placeholder')),
      setup: setup === undefined ? null : await readSqlFile(setup, console.cwd),
      statementTimeoutMs: (inputs.statementTimeoutSeconds ?? 60) * 1000,
    },
    bareMigrationPorts(console, createLocal(root)),
  )
  const { proof } = proven
  console.out(call.isSet('json') ? `${JSON.stringify(proof)}\n` : render(proven))
  const isWrong = proof.downFails.length + proof.different.length + proof.empty.length + proof.reUpFails.length > 0
  if (isWrong) return EXIT.fail
  return proof.upFails.length > 0 ? EXIT.inconclusive : EXIT.pass
}

/** The directory need not be in a repository: what it lies in tells some layouts apart. */
function rootOf(cwd: string, given: string): { readonly root: string; readonly dir: string } {
  const path = resolve(cwd, given)
  const inside = relative(cwd, path)
  if (inside !== '' && !inside.startsWith('..') && !inside.startsWith(sep))
    return { root: cwd, dir: inside.split(sep).join('/') }
  return { root: dirname(path), dir: basename(path) }
}

function placeholdersOf(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((one) => {
      const at = one.indexOf('=')
      if (at < 1) throw usage(`"${one}" is no placeholder`, '--placeholder schema=app')
      return [one.slice(0, at), one.slice(at + 1)]
    }),
  )
}

function render({ engine, layout, proof, problems }: ProvenHistory): string {
  const wrong = proof.different.flatMap(({ version, objects }) => [
    `  ${version} leaves another schema:`,
    ...objects.slice(0, 10).map((line) => `    ${line}`),
    ...(objects.length > 10 ? [`    and ${objects.length - 10} more`] : []),
  ])
  const lines = [
    `${proof.total} migrations (${layout}) on ${engine.product} ${engine.version}; ${proof.tested} rollbacks were run.`,
    `  restore the schema: ${proof.exact.length}; but for the order of columns: ${proof.columnOrderOnly.length}`,
    `  leave another schema: ${proof.different.length}; fail: ${proof.downFails.length}; empty: ${proof.empty.length}; missing: ${proof.noDown.length}`,
    ...wrong,
    ...proof.failures.map(
      ({ version, step, path, line, message }) => `  ${version}: the ${step} fails at ${path}:${line}: ${message}`,
    ),
    ...(proof.empty.length === 0 ? [] : [`  empty: ${proof.empty.join(', ')}`]),
    ...problems.map(({ path, message }) => `  ${path}: ${message}`),
  ]
  return `${lines.map(stripControls).join('\n')}\n`
}

function usage(message: string, fix: string): UserError {
  return new UserError({
    code: 'VEL_CLI_USAGE',
    message: `velocity migration history: ${message}.`,
    why: 'what is proved must be clear.',
    fix,
  })
}
