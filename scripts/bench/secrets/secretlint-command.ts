import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScannerCommand } from './scanner-command.ts'

const VERSION = '13.0.6'
const PRESET = '@secretlint/secretlint-rule-preset-recommend'
const INSTALL_TIMEOUT_MS = 180_000

/**
 * Makes secretlint with its recommended rules, installed into a temporary folder the first time, where it stays for the next run.
 *
 * Shape: why there is none, as text, when npm cannot install it.
 */
export function secretlintCommand(): ScannerCommand | string {
  const folder = join(tmpdir(), `velocity-bench-secretlint-${VERSION}`)
  const entry = join(folder, 'node_modules', 'secretlint', 'bin', 'secretlint.js')
  const settings = join(folder, 'settings.json')
  if (!existsSync(settings)) {
    process.stderr.write(`  npm installs secretlint ${VERSION} …\n`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    const packages = [`secretlint@${VERSION}`, `${PRESET}@${VERSION}`]
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact']
    const installed = spawnSync('npm', ['install', ...flags, ...packages], {
      cwd: folder,
      encoding: 'utf8',
      timeout: INSTALL_TIMEOUT_MS,
    })
    if (installed.status !== 0 || !existsSync(entry)) return `npm could not install secretlint ${VERSION}`
    writeFileSync(settings, JSON.stringify({ rules: [{ id: PRESET }] }))
  }
  return {
    name: `secretlint ${VERSION}`,
    program: process.execPath,
    args: () => [entry, '--no-gitignore', '--secretlintrc', settings, '--format', 'unix', '**/*'],
    // 0: nothing found, 1: something.
    read: ({ stdout, exitCode }) =>
      exitCode === 0 || exitCode === 1 ? `${stdout.match(/^.+:\d+:\d+: /gmu)?.length ?? 0} findings` : null,
  }
}
