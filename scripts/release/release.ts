// node scripts/release/release.ts <version> <owner/name> [--push]: tags HEAD, moves the major tag, writes the GHES flavour.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ghesFlavour } from './ghes-flavour.ts'
import { planRelease } from './plan-release.ts'

const [version = '', repository = '', push] = process.argv.slice(2)
const WORKFLOWS = '.github/workflows'
const IDENTITY = ['-c', 'user.name=velocity-release', '-c', 'user.email=velocity-release@users.noreply.github.com']

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim()
}

/** Plans the tags, or stops with what is wrong in one line. */
function planOrStop(): ReturnType<typeof planRelease> {
  try {
    return planRelease(version, git('tag', '--list', 'v*').split('\n'))
  } catch (error) {
    console.error(`release: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(2)
  }
}

const plan = planOrStop()
const sha = git('rev-parse', 'HEAD')
const branch = git('rev-parse', '--abbrev-ref', 'HEAD')
if (git('status', '--porcelain') !== '') throw new Error('the working tree is not clean')

git('tag', plan.tag, sha)
git('tag', '--force', plan.moving, sha)
git('checkout', '--quiet', '--detach', sha)
for (const file of readdirSync(WORKFLOWS)) {
  const path = join(WORKFLOWS, file)
  writeFileSync(path, ghesFlavour(readFileSync(path, 'utf8'), repository, sha))
}
git(
  ...IDENTITY,
  'commit',
  '--quiet',
  '--all',
  '--message',
  `build: ${plan.ghesTag}, the flavour of ${sha} for GitHub Enterprise Server`,
)
git('tag', plan.ghesTag)
git('tag', '--force', plan.ghesMoving)
git('checkout', '--quiet', branch === 'HEAD' ? sha : branch)
if (push === '--push') {
  git('push', 'origin', `refs/tags/${plan.tag}`, `refs/tags/${plan.ghesTag}`)
  git('push', '--force', 'origin', `refs/tags/${plan.moving}`, `refs/tags/${plan.ghesMoving}`)
}
console.log(`${plan.tag} and ${plan.moving} are ${sha}; ${plan.ghesTag} and ${plan.ghesMoving} are its flavour`)
