import { stripControls, UserError } from '@velocity/model'

/** VEL_ENGINE_FAILED with the last words of the server. */
export function engineFailed(what: string, words: string): UserError {
  const said = stripControls(words.trim().replaceAll('\n', ' · ')).slice(-1_500)
  return new UserError({
    code: 'VEL_ENGINE_FAILED',
    message: `${what}${said === '' ? '' : `: ${said}`}.`,
    why: 'the server refused its own start, or the user may not do what a dry run needs.',
    fix: '- read the words of the server above\n- a given user needs the right to create databases: GRANT ALL ON `velocity\\_%`.* TO …',
  })
}

/** VEL_ENGINE_UNAVAILABLE. */
export function engineUnavailable(what: string): UserError {
  return new UserError({
    code: 'VEL_ENGINE_UNAVAILABLE',
    message: `${what}.`,
    why: 'a dry run of MySQL needs a MySQL or MariaDB server: one that is installed where it runs, or the address of one.',
    fix: '- run: sudo apt-get install --yes mariadb-server-core\n- or give the address of a service container: database-url: mysql://root:…@127.0.0.1:3306/',
  })
}

/** VEL_ENGINE_UNREACHABLE; nothing of the password is in it. */
export function engineUnreachable(shown: string, words: string): UserError {
  return new UserError({
    code: 'VEL_ENGINE_UNREACHABLE',
    message: `the database ${shown} cannot be reached: ${stripControls(words).slice(0, 500)}.`,
    why: 'the server is down or still starting, its name or port is another one, or it refuses the user.',
    fix: '- try it: mysql --host … --user … --password\n- a service container needs a health check before its first use',
  })
}
