// `npm start`: the pull requests of the example service go through its caller workflow, our reusable workflow and the bundled
// actions. Exits 0 when each ends as it should.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderPlayed } from '@velocity/cli'
import { listOutputs } from './demo/list-outputs.ts'
import { playPullRequest } from './demo/play-pull-request.ts'
import { readSuggestedDown } from './demo/read-suggested-down.ts'

const EXPECTED = [
  { pullRequest: 'adds-express-rate', workflow: 'success', coverage: 'pass', migrations: 'pass', hasDown: false },
  { pullRequest: 'adds-refunds-untested', workflow: 'failure', coverage: 'fail', migrations: 'pass', hasDown: false },
  { pullRequest: 'adds-insurance', workflow: 'success', coverage: 'pass', migrations: 'pass', hasDown: false },
  {
    pullRequest: 'adds-status-forgets-index',
    workflow: 'failure',
    coverage: 'pass',
    migrations: 'fail',
    hasDown: true,
  },
] as const

const print = (text: string): void => void process.stdout.write(text)
const scratch = mkdtempSync(join(tmpdir(), 'velocity-demo-'))
const lines: string[] = []

for (const { pullRequest, hasDown, ...expected } of EXPECTED) {
  print(`\n━━━ pull request "${pullRequest}" of examples/parcel-rates ━━━\n`)
  const folder = join(scratch, pullRequest)
  const played = await playPullRequest(pullRequest, folder, print)
  print(renderPlayed(played))
  const files = listOutputs(folder)
  print(`files:\n${files.map((path) => `  ${path}\n`).join('')}`)
  const verdicts = played.result.outputs['velocity'] ?? {}
  const actual = {
    workflow: played.result.conclusion,
    coverage: verdicts['coverage-verdict'] ?? 'none',
    migrations: verdicts['migrations-verdict'] ?? 'none',
  }
  const down = readSuggestedDown(files)
  const isAsExpected =
    inWords(actual) === inWords(expected) && (down !== null) === hasDown && played.violations.length === 0
  lines.push(
    `${isAsExpected ? '✓' : '✗'} ${pullRequest}: ${inWords(actual)}; expected ${inWords(expected)}\n`,
    ...(down === null ? [] : [`  its down migration forgets this, which was generated and run:\n    ${down}\n`]),
  )
  if (!isAsExpected) process.exitCode = 1
}
print(`\n━━━ what was shown ━━━\n${lines.join('')}`)

function inWords({ workflow, coverage, migrations }: Readonly<Record<string, string>>): string {
  return `workflow ${workflow}, coverage ${coverage}, migrations ${migrations}`
}
