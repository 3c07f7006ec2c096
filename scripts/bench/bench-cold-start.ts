import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderTable } from './render-table.ts'
import { median } from './summarise-runs.ts'

const HOOK = new URL('print-cpu.mjs', import.meta.url).href
const BUNDLE = fileURLToPath(new URL('../../actions/coverage-gate/dist/index.js', import.meta.url))

/**
 * Measures the processor time of the bundled action without any input, next to bare node.
 *
 * Shape: acts: prints a table, or one line that names what is missing.
 */
export function benchColdStart(runs: number): void {
  if (!existsSync(BUNDLE)) {
    console.log('Cold start: skipped, actions/coverage-gate/dist/index.js is not built (pnpm build:dist).')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'velocity-bench-'))
  try {
    const bare: number[] = []
    const bundle: number[] = []
    for (let run = 0; run < runs; run++) {
      bare.push(cpuMilliseconds(folder, ['-e', '0']))
      bundle.push(cpuMilliseconds(folder, [BUNDLE]))
    }
    const [bareMs, bundleMs] = [median(bare), median(bundle)]
    console.log(`Cold start, processor time (user + system), median of ${runs} runs, empty environment, no input.\n`)
    const rows = [
      ['bare node', `${bareMs.toFixed(0)} ms`, ''],
      ['coverage-gate', `${bundleMs.toFixed(0)} ms`, `+${(bundleMs - bareMs).toFixed(0)} ms`],
    ]
    console.log(`${renderTable(['process', 'CPU', 'above bare node'], rows)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The exit code does not matter: without inputs the gate is to end with an error. */
function cpuMilliseconds(folder: string, args: readonly string[]): number {
  const child = spawnSync(process.execPath, ['--import', HOOK, ...args], {
    cwd: folder,
    env: {},
    encoding: 'utf8',
    timeout: 60_000,
  })
  const found = /velocity-bench-cpu-us (\d+)/u.exec(child.stderr)?.[1]
  if (found === undefined) throw new Error(`no processor time from ${args.join(' ')}: ${child.stderr.slice(-500)}`)
  return Number(found) / 1000
}
