import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionEvent, type GitFixture, runBundledAction } from '@velocity/testkit'
import type { BenchRow } from '../secrets/bench-row.ts'
import { cpuOfChildren } from '../secrets/cpu-of-children.ts'

/** Makes the row of the bundled action in the runner's environment, without GitHub and its cache: always cold. */
export function migrationActionRow(
  name: string,
  root: string,
  { event, checkout }: { readonly event: ActionEvent; readonly checkout: GitFixture },
): BenchRow {
  const dist = join(root, 'actions', 'migration-gate', 'dist', 'index.js')
  return {
    name,
    async run() {
      if (!existsSync(dist)) return 'actions/migration-gate/dist/index.js is not built (pnpm build:dist)'
      const cpuBefore = cpuOfChildren()
      const startedMs = performance.now()
      const ended = await runBundledAction({ dist, inputs: { comment: 'never' }, event, workspace: checkout.root })
      const wallSeconds = (performance.now() - startedMs) / 1000
      const cpuAfter = cpuOfChildren()
      const { verdict = `ended with ${ended.exitCode}`, rollback = '', engine = '' } = ended.outputs
      const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore
      return {
        wallSeconds,
        cpuSeconds,
        peakMebibytes: null,
        megabytes: null,
        found: `${verdict} ${rollback} ${engine}`,
      }
    },
  }
}
