import { execFileSync } from 'node:child_process'

/** Nothing of this machine's git set-up reaches a fixture; author and dates are always the same. */
const ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada Fixture',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Fixture',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  LC_ALL: 'C',
}

/** The first commit of a fixture is one minute after this; every later one a minute after its predecessor. */
const EPOCH_SECONDS = 1_767_225_600

/** `g` is git as a fixture runs it; the first command that fails ends the script. */
const PROLOGUE = 'set -e; g() { git -c protocol.file.allow=always "$@"; }\n'

/**
 * Runs git in a folder and gives its output without the last line's end.
 *
 * Units:  `minute` is the age of the commit that it may write, in minutes after 2026-01-01T00:00:00Z.
 * Errors: throws with git's own words when git fails.
 */
export function runGit(cwd: string, args: readonly string[], minute = 0): string {
  return run('git', ['-c', 'protocol.file.allow=always', ...args], cwd, minute)
}

/**
 * Runs several commands of git at the price of one start: a worker of the tests is large, and forking it is what takes time.
 *
 * Shape:  `script` is POSIX shell in which `g` stands for git and `$1`, `$2` … for `args`; its output without the last line's end.
 * Errors: throws with git's own words when one of them fails; those behind it have not run.
 */
export function runGitScript(cwd: string, script: string, args: readonly string[], minute = 0): string {
  return run('sh', ['-c', PROLOGUE + script, 'sh', ...args], cwd, minute)
}

function run(program: string, args: readonly string[], cwd: string, minute: number): string {
  const date = `${EPOCH_SECONDS + minute * 60} +0000`
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = {
    ...Object.fromEntries(inherited),
    ...ENVIRONMENT,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  }
  return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: 'pipe' }).replace(/\n$/, '')
}
