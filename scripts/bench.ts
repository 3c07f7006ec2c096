/**
 * `pnpm bench [coverage|cold-start|secrets|migration] [--mb 200] [--runs 3] [--large]`: measures this machine.
 *
 * `pnpm bench secrets [--part tree|history|pull-request|findings]… [--tree DIR]… [--tree-mb N] [--history REPO] [--commits 2000]
 * [--threads N]`: the secret scan next to other scanners; a part or a tree can be named more than once.
 *
 * `pnpm bench migration [--migrations 350] [--runs 3]`: the migration gate on a long history, on every engine that is here.
 */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchColdStart } from './bench/bench-cold-start.ts'
import { benchCoverage } from './bench/bench-coverage.ts'
import { benchMigration } from './bench/migration/bench-migration.ts'
import { benchSecrets } from './bench/secrets/bench-secrets.ts'
import { SECRETS_PARTS, type SecretsBench } from './bench/secrets/secrets-bench.ts'

const TOPICS: readonly string[] = ['coverage', 'cold-start', 'secrets', 'migration']
const COLD_START_RUNS = 9
const MOST_THREADS = 4

const { values, positionals } = parseArgs({
  // A package manager may pass its own `--` on.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: {
    mb: { type: 'string', default: '200' },
    runs: { type: 'string', default: '3' },
    large: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true, default: [] },
    tree: { type: 'string', multiple: true, default: [] },
    'tree-mb': { type: 'string' },
    history: { type: 'string' },
    migrations: { type: 'string', default: '350' },
    commits: { type: 'string', default: '2000' },
    threads: { type: 'string', default: `${Math.min(MOST_THREADS, availableParallelism())}` },
  },
})
const megabytes = Number(values.mb)
const runs = Number(values.runs)
const migrations = Number(values.migrations)
const secrets: SecretsBench = {
  parts: SECRETS_PARTS.filter((part) => values.part.length === 0 || values.part.includes(part)),
  trees: values.tree.map((tree) => resolve(tree)),
  treeMegabytes: values['tree-mb'] === undefined ? null : Number(values['tree-mb']),
  history: values.history === undefined ? null : resolve(values.history),
  commits: Number(values.commits),
  threads: Number(values.threads),
  runs,
}
const unknown =
  positionals.find((topic) => !TOPICS.includes(topic)) ??
  values.part.find((part) => !SECRETS_PARTS.some((known) => known === part))
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1
const areGood = megabytes >= 1 && [runs, migrations, secrets.commits, secrets.threads].every(isCount)
if (unknown !== undefined || !areGood || !((secrets.treeMegabytes ?? 1) > 0)) {
  console.error(`usage: pnpm bench [${TOPICS.join('|')}] [--mb 200] [--runs 3] [--large]`)
  console.error(`       pnpm bench secrets [--part ${SECRETS_PARTS.join('|')}] [--tree DIR] [--tree-mb N]`)
  console.error('                          [--history REPO] [--commits 2000] [--threads N] [--runs 3]')
  console.error('       pnpm bench migration [--migrations 350] [--runs 3]')
  process.exitCode = 2
} else {
  const isWanted = (topic: string): boolean => positionals.length === 0 || positionals.includes(topic)
  console.log(`node ${process.version}, ${process.platform} ${process.arch}\n`)
  if (isWanted('coverage')) benchCoverage({ megabytes, runs, isLarge: values.large })
  if (isWanted('cold-start')) benchColdStart(COLD_START_RUNS)
  if (isWanted('secrets')) await benchSecrets(secrets)
  if (isWanted('migration')) await benchMigration({ migrations, runs })
}
