#!/usr/bin/env node
// Starts the velocity command from a clone: sets the clone up when it never was, or not since its lockfile changed, and hands
// over to Node 24.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const cli = dirname(dirname(fileURLToPath(import.meta.url)))
const root = dirname(dirname(cli))
const localNode = join(root, 'node_modules', '.bin', 'node')

/** What V8 made of the sources serves the next start: a third of it. Nobody else can write there. */
const compileCache = join(root, 'node_modules', '.cache', 'velocity-compile')
const env = { NODE_COMPILE_CACHE: compileCache, ...process.env }

function run(program, args, stdio = 'inherit') {
  const { status, signal, error } = spawnSync(program, args, { stdio, env })
  if (error) console.error(`velocity: ${program} could not be started: ${error.message}`)
  return status ?? (signal === 'SIGINT' ? 130 : 1)
}

// pnpm writes it last, so an installation that was interrupted does not count.
const installed = join(root, 'node_modules', '.modules.yaml')

function isSetUp() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'pnpm-lock.yaml')).mtimeMs
}

/**
 * A commit hook waits for these: they are bundled, and start without an installation, on any Node from 20.
 * VELOCITY_SOURCES=1 runs the sources instead.
 */
const BUNDLED = ['scan', 'baseline', 'explain']
const bundle = join(cli, 'dist', 'secrets', 'index.js')
const [group, command = ''] = process.argv.slice(2)
const isBundled =
  group === 'secrets' && BUNDLED.includes(command) && existsSync(bundle) && !process.env.VELOCITY_SOURCES

function runSources() {
  // Ctrl-C reaches the command below too, which cancels in good order; this process waits for its exit code.
  process.on('SIGINT', () => {})
  if (!isSetUp()) {
    console.error('velocity: setting up this clone once; this takes up to a minute …')
    const status = run(process.execPath, [join(root, 'scripts', 'with-setup.mjs')], ['ignore', 2, 2])
    if (status !== 0) process.exit(status)
    utimesSync(installed, new Date(), new Date())
  }
  const node = existsSync(localNode) ? localNode : process.execPath
  const main = join(cli, 'src', 'main.ts')
  process.exitCode = run(node, [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    main,
    ...process.argv.slice(2),
  ])
}

if (isBundled) await import(pathToFileURL(bundle).href)
else runSources()
