import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runBundledAction } from '@velocity/testkit'
import type { BenchRow } from './bench-row.ts'
import { cpuOfChildren } from './cpu-of-children.ts'
import type { MadePullRequest } from './make-pull-request.ts'

/** Makes the row of the bundled action in the runner's environment, without GitHub: it neither comments nor annotates there. */
export function actionRow(name: string, root: string, { event, checkout }: MadePullRequest): BenchRow {
  const dist = join(root, 'actions', 'secret-scan', 'dist', 'index.js')
  return {
    name,
    async run() {
      if (!existsSync(dist)) return 'actions/secret-scan/dist/index.js is not built (pnpm build:dist)'
      const cpuBefore = cpuOfChildren()
      const startedMs = performance.now()
      const ended = await runBundledAction({ dist, inputs: { comment: 'never' }, event, workspace: checkout.root })
      const wallSeconds = (performance.now() - startedMs) / 1000
      const cpuAfter = cpuOfChildren()
      const { verdict = `ended with ${ended.exitCode}`, 'commits-scanned': commits = '?' } = ended.outputs
      const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore
      const found = `${verdict}, ${commits} commits`
      return { wallSeconds, cpuSeconds, peakMebibytes: null, megabytes: null, found }
    },
  }
}
