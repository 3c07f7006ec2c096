import { dirname } from 'node:path'
import { createGit } from '@velocity/git'
import { createGitHub } from '@velocity/github'
import { runGate } from '@velocity/host'
import { createLocal } from '@velocity/local'
import { migrationGate, readMigrationInputs } from '@velocity/migration'
import { withDatabases } from './with-databases.ts'
import { withEnvironment } from './with-environment.ts'

// What cannot be bundled lies beside the bundle.
const partsFolder = dirname(process.argv[1] ?? '')

await runGate({ action: 'migration-gate', gate: 'migrations' }, { createLocal, createGit, createGitHub }, (host) =>
  migrationGate(
    readMigrationInputs(withEnvironment(host.inputs, process.env)),
    withDatabases(host, partsFolder, process.env),
  ),
)
