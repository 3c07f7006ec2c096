/** `bench-secrets-history.ts <repository> [--threads 2]`: the whole history by us, by `git log -p` alone, and by gitleaks if it is here. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderTable } from './render-table.ts'

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: { threads: { type: 'string', default: '2' } },
})
const [repository] = positionals
if (repository === undefined) {
  console.error('usage: bench-secrets-history.ts <repository> [--threads 2]')
  process.exitCode = 2
} else console.log(renderTable(['the whole history', 'wall s', 'CPU s', 'says'], rows(repository)))

function rows(root: string): readonly (readonly string[])[] {
  const child = fileURLToPath(new URL('scan-history-once.ts', import.meta.url))
  const ours = (threads: string): readonly string[] => [process.execPath, '--conditions=source', child, root, threads]
  return [
    row(`ours, 1 thread`, ours('1')),
    row(`ours, ${values.threads} threads`, ours(values.threads)),
    row('git log --all -p -U0', ['git', '-C', root, 'log', '--all', '-p', '-U0']),
    row('gitleaks git', ['gitleaks', 'git', '--no-banner', '--redact', '--exit-code=0', '--log-level=error', root]),
  ]
}

/** Runs a command to its end; what it prints is thrown away but for the last line of our own. */
function row(name: string, [program = '', ...args]: readonly string[]): readonly string[] {
  const startedMs = performance.now()
  const isOurs = program === process.execPath
  const run = spawnSync(
    '/usr/bin/env',
    ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@" 2>&1', 'bench', program, ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', isOurs ? 'pipe' : 'ignore', 'pipe'],
      maxBuffer: 1e9,
    },
  )
  const wall = (performance.now() - startedMs) / 1000
  if (run.status === 127) return [name, '-', '-', 'is not installed']
  const [user = 0, system = 0] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  const says =
    run.status === 0 ? (isOurs ? (run.stdout.trim().split('\n').at(-1) ?? '') : '') : `ended with ${run.status}`
  return [name, wall.toFixed(1), (user + system).toFixed(1), says]
}
