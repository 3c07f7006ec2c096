import { UserError } from '@velocity/model'
import type { CommandDryRun } from '../command/command-dry-run.ts'
import { runCommandDry } from '../command/run-command-dry.ts'
import type { ApplicationQuery } from '../compat/application-query.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import type { MigrationPorts } from './migration-ports.ts'
import type { MigrationChange } from './read-change.ts'
import { readRunFiles } from './read-run-files.ts'

/** A dry run of migrations in code, and the application's queries. */
export interface CommandsRun extends CommandDryRun {
  readonly queries: readonly ApplicationQuery[]
}

/**
 * Runs a change whose migrations are programs.
 *
 * Errors: `UserError` VEL_MIG_CONFIG when no commands are configured; those of `runCommandDry` and `readRunFiles`.
 */
export async function runCommands(
  settings: DatabaseSettings,
  change: MigrationChange,
  { baseSha, databaseUrl }: { readonly baseSha: string | null; readonly databaseUrl: string | null },
  ports: MigrationPorts,
): Promise<CommandsRun> {
  const { commands } = settings
  if (commands === null) throw noCommands(settings)
  const files = await readRunFiles(settings, baseSha, ports)
  const ran = await runCommandDry(
    {
      ...files,
      settings,
      databaseUrl,
      commands,
      baseSha,
      base: change.base.migrations,
      head: change.head.migrations,
      added: change.unit,
    },
    {
      engines: await ports.engines(settings.dialect),
      parser: await ports.parser(settings.dialect),
      tools: await ports.commands(),
      now: () => ports.clock.now().getTime(),
      sha256: (text) => ports.codec.sha256(text),
    },
  )
  return { ...ran, queries: [...files.baseQueries, ...files.headQueries] }
}

function noCommands({ name }: DatabaseSettings): UserError {
  return new UserError({
    code: 'VEL_MIG_CONFIG',
    message: `the layout of the database "${name}" is command, and no command is configured.`,
    why: 'migrations in code are run by their own tool.',
    fix: 'migrations:\n  databases:\n    main:\n      dir: migrations\n      commands:\n        up: [npx, knex, "migrate:latest"]\n        down: [npx, knex, "migrate:down"]',
  })
}
