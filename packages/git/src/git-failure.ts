import { stripControls, UserError } from '@velocity/model'
import type { ExecResult } from '@velocity/ports'

/**
 * Names what went wrong when git could not be started or did not end.
 *
 * Shape: a `UserError` for what the user can mend; any other thrown value comes back as it is.
 */
export function startFailure(problem: unknown): unknown {
  return problem instanceof UserError && problem.code === 'VEL_EXEC_MISSING' ? missing(problem) : problem
}

/** Names what went wrong when a git whose output was read as it came did not start or did not come to its end. */
export function streamFailure(args: readonly string[], cwd: string, problem: unknown): unknown {
  if (!(problem instanceof UserError) || problem.code !== 'VEL_EXEC_FAILED') return startFailure(problem)
  return isResult(problem.cause) ? gitFailure(args, cwd, problem.cause) : problem
}

function isResult(cause: unknown): cause is ExecResult {
  return typeof cause === 'object' && cause !== null && 'exitCode' in cause && 'stderr' in cause && 'stdout' in cause
}

/** Names what went wrong when git ended with an exit code that is no answer; credentials in its words are hidden. */
export function gitFailure(args: readonly string[], cwd: string, result: ExecResult): UserError {
  const said = (result.stderr.trim() || result.stdout.trim()).slice(-65_536)
  // Hidden before the cut: a cut within an address would leave a part of it.
  const words = stripControls(said.replace(/\/\/[^/@\s]+@/g, '//***@').slice(-2_000))
  if (/not a git repository/i.test(words))
    return new UserError({
      code: 'VEL_GIT_NOT_A_REPO',
      message: `"${cwd}" is in no git repository.`,
      why: 'on a laptop the command was started elsewhere; in a workflow the repository was not checked out before this step, or was downloaded as an archive.',
      fix: 'on a laptop: cd into the repository (git init makes one); in a workflow, before this step:\n- uses: actions/checkout@v6\n  with: { fetch-depth: 2 }',
    })
  if (/dubious ownership/i.test(words))
    return new UserError({
      code: 'VEL_GIT_OWNERSHIP',
      message: `git refuses to read "${cwd}", because it belongs to another user.`,
      why: 'the job runs in a container as another user than the one that checked the repository out.',
      fix: `run this first, in a workflow in a step before the gate:\ngit config --global --add safe.directory "${cwd}"`,
    })
  return new UserError({
    code: 'VEL_GIT_FAILED',
    message: `git ${args[0] ?? ''} ended with exit code ${result.exitCode}: ${words === '' ? '(it said nothing)' : words}`,
    why: 'the repository is damaged, incomplete, or in the middle of something.',
    fix: `run "git ${args.slice(0, 3).join(' ')} …" in ${cwd} and see what git says; check the repository out again.`,
  })
}

function missing(cause: UserError): UserError {
  return new UserError({
    code: 'VEL_GIT_MISSING',
    message: cause.message,
    why: 'git is not installed, or the working directory is not there.',
    fix: 'install git 2.30 or newer and see that "git --version" works.',
    cause,
  })
}
