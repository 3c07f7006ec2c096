import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '@velocity/model'

const MAP = /^([\w.-]+\/[\w.-]+)=(.+)$/u

/**
 * Reads where clones of other repositories lie: `owner/name=folder`, the folder relative to `cwd`.
 *
 * Errors: `UserError` VEL_CLI_USAGE for another form, and for a folder that is not there.
 */
export function readMaps(given: readonly string[], cwd: string): ReadonlyMap<string, string> {
  return new Map(given.map((entry) => readMap(entry, cwd)))
}

function readMap(entry: string, cwd: string): readonly [string, string] {
  const [, repository, path] = MAP.exec(entry) ?? []
  if (repository === undefined || path === undefined) throw refuse(`"${entry}" is not owner/name=folder.`)
  const folder = resolve(cwd, path)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw refuse(`${folder} is no folder.`)
  return [repository, folder]
}

function refuse(what: string): UserError {
  return new UserError({
    code: 'VEL_CLI_USAGE',
    message: `velocity run --map: ${what}`,
    why: 'it names a repository as "uses:" does (without a path or @ref), and a clone of it on this machine.',
    fix: 'velocity run <workflow> --map actions/setup-java=../setup-java',
  })
}
