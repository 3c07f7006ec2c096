// `npm start`: two pull requests of the example service go through its caller workflow, our reusable workflow and the bundled
// action. Exits 0 when one passes and the other fails, each as it should.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderPlayed } from '@velocity/cli'
import { listOutputs } from './demo/list-outputs.ts'
import { playPullRequest } from './demo/play-pull-request.ts'

const EXPECTED = [
  { pullRequest: 'adds-express-rate', conclusion: 'success', verdict: 'pass' },
  { pullRequest: 'adds-refunds-untested', conclusion: 'failure', verdict: 'fail' },
] as const

const print = (text: string): void => void process.stdout.write(text)
const scratch = mkdtempSync(join(tmpdir(), 'velocity-demo-'))
const lines: string[] = []

for (const { pullRequest, conclusion, verdict } of EXPECTED) {
  print(`\n━━━ pull request "${pullRequest}" of examples/parcel-rates ━━━\n`)
  const folder = join(scratch, pullRequest)
  const played = await playPullRequest(pullRequest, folder, print)
  print(renderPlayed(played))
  print(
    `files:\n${listOutputs(folder)
      .map((path) => `  ${path}\n`)
      .join('')}`,
  )
  const actual = played.result.outputs['velocity']?.['coverage-verdict'] ?? 'none'
  const isAsExpected = played.result.conclusion === conclusion && actual === verdict && played.violations.length === 0
  lines.push(
    `${isAsExpected ? '✓' : '✗'} ${pullRequest}: workflow ${played.result.conclusion}, coverage ${actual}; expected ${conclusion}, ${verdict}\n`,
  )
  if (!isAsExpected) process.exitCode = 1
}
print(`\n━━━ what was shown ━━━\n${lines.join('')}`)
