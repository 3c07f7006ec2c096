import { lstatSync, realpathSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { isAbsolute, join, posix, relative, sep } from 'node:path'
import { UserError } from '@velocity/model'
import { errorCode } from './error-code.ts'

/** Keeps paths inside one folder. */
export interface Workspace {
  /** The folder, without symbolic links. */
  readonly root: string
  /** The path relative to the root, with `/`, '' for the root itself. Throws VEL_PATH_OUTSIDE. Looks at no file. */
  toRelative(path: string): string
  /** The file's true path, links followed, or null when there is nothing. Throws VEL_PATH_OUTSIDE when a link leads out. */
  realPath(path: string): Promise<string | null>
}

/**
 * Opens a folder as a workspace.
 *
 * Errors: VEL_FILE_MISSING when there is no such folder.
 */
export function openWorkspace(folder: string): Workspace {
  const root = realRoot(folder)
  const toRelative = (path: string): string => {
    if (path.includes('\0')) throw outside(path)
    const bases = isAbsolute(path) ? [root, folder] : [null]
    for (const base of bases) {
      const inner = posix.normalize((base === null ? path : relative(base, path)).split(sep).join('/') || '.')
      if (inner !== '..' && !inner.startsWith('../') && !isAbsolute(inner)) {
        const bare = inner.replace(/\/$/, '')
        return bare === '.' ? '' : bare
      }
    }
    throw outside(path)
  }
  return {
    root,
    toRelative,
    realPath: async (path) => {
      const real = await realPathOrNull(join(root, toRelative(path)), path)
      if (real !== null && real !== root && !real.startsWith(root === sep ? sep : root + sep)) throw outside(path)
      return real
    },
  }
}

/** The error for a path that leaves the workspace. */
export function outside(path: string): UserError {
  return new UserError({
    code: 'VEL_PATH_OUTSIDE',
    message: `the path ${JSON.stringify(path)} leads out of the workspace.`,
    why: 'it climbs with "..", is absolute, or goes through a symbolic link to another place.',
    fix: 'name a path below the root of the repository; copy the file there if need be.',
  })
}

function realRoot(folder: string): string {
  try {
    if (lstatSync(realpathSync(folder)).isDirectory()) return realpathSync(folder)
  } catch (cause) {
    if (errorCode(cause) === '') throw cause
  }
  throw new UserError({
    code: 'VEL_FILE_MISSING',
    message: `the workspace "${folder}" is not a folder.`,
    why: 'the working directory is misspelt, or nothing was checked out.',
    fix: 'name a folder that exists; check the repository out first.',
  })
}

async function realPathOrNull(full: string, path: string): Promise<string | null> {
  try {
    return await realpath(full)
  } catch (cause) {
    const code = errorCode(cause)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null
    if (code === 'ELOOP') throw outside(path)
    throw cause
  }
}
