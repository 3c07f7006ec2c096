// Sets everything up, then runs one script of package.json: `node scripts/with-setup.mjs <script> [args…]`.
// Plain JavaScript without dependencies: it runs on Node 20, before anything is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Runs a program in the repository's root and stops with its exit code when it fails. */
function run(program, args) {
  const result = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (result.error)
    stop(`${program} could not be started: ${result.error.message}`, 'Install Node 20 or newer with npm.')
  if (result.status !== 0) process.exit(result.status ?? 1)
}

function stop(message, fix) {
  console.error(`velocity: ${message}\nFix:  ${fix}`)
  process.exit(2)
}

function major(version) {
  return Number(version.replace(/^v/, '').split('.')[0])
}

/** The Node that the workspace's scripts get: the one from the registry, or this one where there is none. */
function workspaceNodeMajor() {
  try {
    const installed = createRequire(join(root, 'package.json')).resolve('node24/package.json')
    return major(JSON.parse(readFileSync(installed, 'utf8')).version)
  } catch {
    return major(process.version)
  }
}

if (major(process.version) < 20)
  stop(`this is Node ${process.version}; 20 or newer is needed.`, 'Install a newer Node.')
const pnpm = ['--yes', manifest.packageManager]
run('npx', [...pnpm, 'install', '--frozen-lockfile', '--reporter=silent'])
if (workspaceNodeMajor() < 24) {
  stop(
    `the workspace needs Node 24; this machine has ${process.version} and no prebuilt Node 24 package for ${process.platform}-${process.arch}.`,
    'Install Node 24 and run the command again.',
  )
}
const [script, ...rest] = process.argv.slice(2)
if (script) run('npx', [...pnpm, '--silent', 'run', script, ...rest])
