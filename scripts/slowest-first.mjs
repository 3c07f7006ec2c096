import { createRequire } from 'node:module'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

// A package of jest's own, at whatever version jest has.
const ofJest = createRequire(createRequire(import.meta.url).resolve('jest'))
const { default: Sequencer } = createRequire(ofJest.resolve('@jest/core'))('@jest/test-sequencer')

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * What takes longest, slowest first. A fresh clone has no times of earlier runs, and one that starts last keeps a worker busy while the
 * other has nothing left to do.
 */
const SLOW = [
  'packages/migration/test/command/knex.test.ts',
  'test/pull-request-workflow.test.ts',
  'actions/coverage-gate/test/fail-closed-hostile.test.ts',
  'actions/secret-scan/test/scenarios-events.test.ts',
  'packages/cli/test/coverage.test.ts',
  'actions/secret-scan/test/scenarios-ranges.test.ts',
  'actions/coverage-gate/test/fail-closed.test.ts',
  'actions/secret-scan/test/fail-closed.test.ts',
  'test/parity.test.ts',
  'actions/migration-gate/test/transcript.test.ts',
  'packages/migration/test/tools/npm-tools.test.ts',
  'packages/cli/test/run.test.ts',
  'packages/cli/test/secrets.test.ts',
  'actions/secret-scan/test/scenarios-contents.test.ts',
  'actions/secret-scan/test/scenarios-policies.test.ts',
  'test/parity-secrets.test.ts',
  'actions/coverage-gate/test/transcript-github.test.ts',
  'test/pull-request-workflow-events.test.ts',
  'packages/migration/test/gate/verify-live.test.ts',
  'packages/coverage/test/hostile-change.test.ts',
  'packages/migration/test/fingerprint-postgres.test.ts',
  'packages/migration/test/fingerprint-installed.test.ts',
  'packages/migration/test/gate/other-pull-requests.test.ts',
  'packages/host/test/publish.test.ts',
  'packages/host/test/run-gate.test.ts',
]

/** Starts the slow suites first, and the others as jest would. */
// biome-ignore lint/style/noDefaultExport: jest takes a sequencer in no other way
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = SLOW.indexOf(relative(ROOT, path).replaceAll('\\', '/'))
      return at === -1 ? SLOW.length : at
    }
    return super.sort(tests).toSorted((one, two) => place(one) - place(two))
  }
}
