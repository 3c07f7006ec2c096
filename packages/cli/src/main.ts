import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { CLONE_ROOT } from './clone-root.ts'
import { commands } from './commands.ts'
import { createConsole } from './console/create-console.ts'
import { runCli } from './run-cli.ts'

// Commands are imported later, and their compiled code is kept: a second start takes two thirds of the time.
enableCompileCache(join(CLONE_ROOT, 'node_modules', '.cache', 'velocity'))
process.exitCode = await runCli(commands, process.argv.slice(2), {
  ...createConsole(),
  scanWorker: join(CLONE_ROOT, 'packages', 'packs', 'src', 'scan-worker.ts'),
})
