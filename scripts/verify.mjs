// `npm test`: every check of the repository, in the order in which a failure is cheapest. Closes with "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const node = ['node', '--conditions=source', '--disable-warning=ExperimentalWarning']

/** Everything here starts Node hundreds of times: what V8 compiled once serves the others. */
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'velocity-testkit-compile-cache')

/** The checks that are one test each. */
const checks = [
  { name: 'biome', command: [join(bin, 'biome'), 'check', '--error-on-warnings'] },
  { name: 'tsc -b', command: [join(bin, 'tsc'), '-b'] },
  { name: 'generated files', command: [...node, 'scripts/generate.ts', '--check'] },
  { name: 'workflows (actionlint)', command: [...node, 'scripts/lint-workflows.ts'] },
  { name: 'check:dist', command: [...node, 'scripts/check-dist.ts'] },
]

function run([program, ...args]) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status === 0
}

function check({ name, command }) {
  const startedAt = Date.now()
  console.log(`\n▶ ${name}`)
  const isGood = run(command)
  console.log(`${isGood ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  return isGood
}

/** Runs all jest suites; a suite that cannot start counts as one failure. */
function jest() {
  const folder = mkdtempSync(join(tmpdir(), 'velocity-jest-'))
  const report = join(folder, 'report.json')
  console.log('\n▶ jest')
  const isGood = run([
    'node',
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--json',
    `--outputFile=${report}`,
  ])
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = numFailedTests + numRuntimeErrorTestSuites
    return { passed: numPassedTests, failed: failed === 0 && !isGood ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const results = checks.map(check)
const suites = jest()
const passed = results.filter(Boolean).length + suites.passed
const failed = results.filter((isGood) => !isGood).length + suites.failed
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && suites.passed > 0 ? 0 : 1
