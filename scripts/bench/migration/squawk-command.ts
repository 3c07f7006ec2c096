import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSION = '2.66.0'
const INSTALL_TIMEOUT_MS = 180_000

/**
 * The linter squawk, installed into a temporary folder the first time, where it stays for the next run.
 *
 * Shape: the program's path; as text, why there is none, when npm cannot install it or it does not start.
 */
export function squawkCommand(): { readonly program: string } | string {
  const folder = join(tmpdir(), `velocity-bench-squawk-${VERSION}`)
  const program = join(folder, 'node_modules', '.bin', 'squawk')
  if (!existsSync(program)) {
    process.stderr.write(`  npm installs squawk-cli ${VERSION} …\n`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    // Its program comes with a script of the installation.
    const flags = ['--no-audit', '--no-fund', '--save-exact']
    spawnSync('npm', ['install', ...flags, `squawk-cli@${VERSION}`], {
      cwd: folder,
      stdio: 'ignore',
      timeout: INSTALL_TIMEOUT_MS,
    })
  }
  const started = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: INSTALL_TIMEOUT_MS })
  return started.status === 0 ? { program } : `npm could not install squawk-cli ${VERSION} with its program`
}
