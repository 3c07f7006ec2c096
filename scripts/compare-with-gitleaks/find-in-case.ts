import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { GitleaksCase } from '../../packages/secrets/test/support/gitleaks-cases.ts'
import { findWithGitleaks } from './find-with-gitleaks.ts'
import { rowOf } from './finding-row.ts'

/** Runs gitleaks on a case. Shape: a row a finding, sorted. Errors: throws when gitleaks refuses the configuration. */
export function findInCase(one: GitleaksCase): readonly string[] {
  const work = mkdtempSync(join(tmpdir(), 'velocity-case-'))
  try {
    const root = join(work, 'tree')
    const config = join(work, 'config.toml')
    mkdirSync(root)
    writeFileSync(config, one.config)
    for (const [path, text] of Object.entries(one.files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), Buffer.from(text, 'latin1'))
    }
    const found = findWithGitleaks({ root, config, work, decodeDepth: one.decodeDepth ?? 0, isGit: false })
    if (found instanceof Error) throw new Error(`${one.name}: ${found.message}`)
    return [...new Set(found.map(rowOf))].sort()
  } finally {
    rmSync(work, { recursive: true })
  }
}
