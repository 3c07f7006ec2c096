import { dirname, join } from 'node:path'
import { createGit } from '@velocity/git'
import { createGitHub } from '@velocity/github'
import { runGate } from '@velocity/host'
import { createLocal } from '@velocity/local'
import { createHistoryScan } from '@velocity/packs'
import { readSecretInputs, secretScan } from '@velocity/secrets'

// The second bundle of this action: threads that read packs.
const workerPath = join(dirname(process.argv[1] ?? ''), 'worker', 'index.js')

await runGate({ action: 'secret-scan', gate: 'secrets' }, { createLocal, createGit, createGitHub }, (host) =>
  secretScan(readSecretInputs(host.inputs), {
    ...host,
    walk: null,
    history: createHistoryScan(host.exec, { root: process.env['GITHUB_WORKSPACE'] ?? process.cwd(), workerPath }),
  }),
)
