import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * Puts a `go` first on the path that keeps to this machine's build cache, as setup-go restores one on GitHub; a job has a home of
 * its own, and would compile the standard library every time.
 *
 * Shape: what takes it off the path again.
 */
export function shareGoCache(): () => void {
  const path = process.env['PATH'] ?? ''
  const cache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim()
  const real = execFileSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).trim()
  const folder = mkdtempSync(join(tmpdir(), 'velocity-go-'))
  writeFileSync(join(folder, 'go'), `#!/bin/sh\nGOCACHE='${cache}' exec '${real}' "$@"\n`, { mode: 0o755 })
  process.env['PATH'] = [folder, path].join(delimiter)
  return () => {
    process.env['PATH'] = path
    rmSync(folder, { recursive: true, force: true })
  }
}
