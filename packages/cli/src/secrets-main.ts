import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from './command.ts'
import { secretsBaselineCommand } from './commands/secrets-baseline.ts'
import { secretsExplainCommand } from './commands/secrets-explain.ts'
import { secretsScanCommand } from './commands/secrets-scan.ts'
import { createConsole } from './console/create-console.ts'
import { runCli } from './run-cli.ts'

// The entry of packages/cli/dist/secrets: what a commit hook waits for starts without an installation and without compiling anything.
// bin/velocity.mjs imports it.
const commands: readonly Command[] = [secretsScanCommand, secretsBaselineCommand, secretsExplainCommand]
const bundle = join(dirname(dirname(realpathSync(process.argv[1] ?? ''))), 'dist', 'secrets')
process.exitCode = await runCli(commands, process.argv.slice(2), {
  ...createConsole(),
  scanWorker: join(bundle, 'worker', 'index.js'),
})
