import { stripControls, type UserErrorParts } from '@velocity/model'

/** Parts of VEL_ENGINE_FAILED, with the last words of the engine. */
export function engineFailed(what: string, words: string): UserErrorParts {
  const said = stripControls(words.trim().replaceAll('\n', ' · ')).slice(-1_500)
  return {
    code: 'VEL_ENGINE_FAILED',
    message: `${what}${said === '' ? '' : `: ${said}`}.`,
    why: 'the server refused its own start, or the role may not do what a dry run needs.',
    fix: '- read the words of the server above\n- or choose another engine: engine: bundled',
  }
}

/** Parts of VEL_ENGINE_EXTENSION. */
export function extensionMissing(names: readonly string[], engine: string, fix: string): UserErrorParts {
  const list = names.map((name) => `"${stripControls(name)}"`).join(', ')
  return {
    code: 'VEL_ENGINE_EXTENSION',
    message: `${engine} cannot load the ${names.length === 1 ? 'extension' : 'extensions'} ${list}.`,
    why: 'the files of an extension are installed beside the server, mostly by a package of their own.',
    fix,
  }
}

/** Parts of VEL_ENGINE_UNAVAILABLE. */
export function engineUnavailable(what: string, fix: string): UserErrorParts {
  return {
    code: 'VEL_ENGINE_UNAVAILABLE',
    message: `${what}.`,
    why: 'the database that was asked for is not installed where this runs.',
    fix,
  }
}
