import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchFindings } from './bench-findings.ts'
import { benchHistory } from './bench-history.ts'
import { benchPullRequest } from './bench-pull-request.ts'
import { benchTree } from './bench-tree.ts'
import { bundleWarnings } from './bundle-warnings.ts'
import { HOW_TO_READ } from './how-to-read.ts'
import type { SecretsBench, SecretsPart, Workshop } from './secrets-bench.ts'

const PARTS: Readonly<Record<SecretsPart, (bench: SecretsBench, shop: Workshop) => Promise<void>>> = {
  tree: benchTree,
  history: benchHistory,
  'pull-request': benchPullRequest,
  findings: benchFindings,
}

/**
 * Measures the secret scan next to other scanners on the same input.
 *
 * Shape: acts: writes below the system's folder for temporary files, prints tables, and removes what it wrote but for secretlint.
 */
export async function benchSecrets(bench: SecretsBench): Promise<void> {
  const shop: Workshop = {
    folder: realpathSync(mkdtempSync(join(tmpdir(), 'velocity-bench-'))),
    root: fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/u, ''),
  }
  try {
    console.log(`Secret scan. ${load()}\n`)
    for (const warning of bundleWarnings(shop.root)) console.log(`${warning}\n`)
    for (const part of bench.parts) await PARTS[part](bench, shop)
    console.log(`${HOW_TO_READ}\n${load()}\n`)
  } finally {
    rmSync(shop.folder, { recursive: true, force: true })
  }
}

function load(): string {
  return `Load average ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors.`
}
