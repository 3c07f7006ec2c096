import { coverageGate, readCoverageInputs } from '@velocity/coverage'
import { createGit } from '@velocity/git'
import { createGitHub } from '@velocity/github'
import { runGate } from '@velocity/host'
import { createLocal } from '@velocity/local'

await runGate({ action: 'coverage-gate', gate: 'coverage' }, { createLocal, createGit, createGitHub }, (host) =>
  coverageGate(readCoverageInputs(host.inputs), host),
)
