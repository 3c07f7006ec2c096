import { createGit } from '@velocity/git'
import { createGitHub } from '@velocity/github'
import { runGate } from '@velocity/host'
import { createLocal } from '@velocity/local'
import { readSecretInputs, secretScan } from '@velocity/secrets'

await runGate({ action: 'secret-scan', gate: 'secrets' }, { createLocal, createGit, createGitHub }, (host) =>
  secretScan(readSecretInputs(host.inputs), { ...host, walk: null, history: null }),
)
