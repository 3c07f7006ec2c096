import { UserError } from '@velocity/model'

/** GitHub cannot be reached, or asks to wait longer than we may. */
export function unavailable(what: string, words: string): UserError {
  return new UserError({
    code: 'VEL_GITHUB_UNAVAILABLE',
    message: `GitHub did not answer ${what}: ${words}.`,
    why: 'GitHub or the network is down, or the token’s rate limit is used up.',
    fix: 'Run the job again later; https://www.githubstatus.com says whether GitHub is down.',
  })
}

/** The token may not read it. */
export function forbidden(what: string, words: string): UserError {
  return new UserError({
    code: 'VEL_GITHUB_FORBIDDEN',
    message: `GitHub refused ${what}: ${words}.`,
    why: 'the job’s token lacks a permission, or has expired.',
    fix: `Grant the job what it reads:\npermissions:\n  contents: read\n  actions: read\n  pull-requests: read`,
  })
}

/** It is not there, or is hidden from the token. */
export function missing(what: string, words: string): UserError {
  return new UserError({
    code: 'VEL_GITHUB_MISSING',
    message: `GitHub has nothing for ${what}: ${words}.`,
    why: 'it was deleted or has expired, or the token may not see it: GitHub answers both alike.',
    fix: 'Check the repository and the number, and that the job’s token has access to the repository.',
  })
}

/** GitHub took the request for invalid. */
export function refused(what: string, words: string): UserError {
  return new UserError({
    code: 'VEL_GITHUB_REFUSED',
    message: `GitHub did not accept ${what}: ${words}.`,
    why: 'a value is one that GitHub does not take, for example a commit that is not in the repository.',
    fix: 'Check that the commit is pushed to this repository; if it is, report this as a bug with the line above.',
  })
}

/** The answer is not of the documented shape. */
export function unexpectedAnswer(what: string, detail: string): UserError {
  return new UserError({
    code: 'VEL_GITHUB_ANSWER',
    message: `GitHub’s answer to ${what} is not of the documented shape: ${detail}.`,
    why: 'a proxy answered in GitHub’s place, or the server is a GitHub Enterprise version that is too old.',
    fix: 'Check GITHUB_API_URL and the proxy settings of the runner.',
  })
}

/** More bytes than the caller takes. */
export function tooLarge(what: string, maxBytes: number): UserError {
  return new UserError({
    code: 'VEL_FILE_TOO_LARGE',
    message: `The answer to ${what} is over ${maxBytes} bytes.`,
    why: 'the artifact holds more than this gate reads.',
    fix: 'Upload only what the gate needs, for example the coverage reports and not the whole folder.',
  })
}
