import { randomBytes } from 'node:crypto'
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '@velocity/model'
import { denied } from './denied.ts'
import { errorCode } from './error-code.ts'
import { outside, type Workspace } from './workspace.ts'

/**
 * Replaces a file whole, or not at all: readers see the old content or the new.
 *
 * Errors: VEL_PATH_OUTSIDE; VEL_FILE_IRREGULAR when a link, a folder or a device stands there; VEL_FILE_DENIED.
 */
export async function writeFileWhole(workspace: Workspace, path: string, content: string | Uint8Array): Promise<void> {
  const inner = workspace.toRelative(path)
  if (inner === '') throw outside(path)
  const folder = await makeFolder(workspace, dirname(inner), path)
  const target = join(folder, inner.slice(inner.lastIndexOf('/') + 1))
  await refuseIrregular(target, path)
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeFile(temporary, content, { flag: 'wx' })
    await rename(temporary, target)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw denied('write', path, cause)
  }
}

/** Every folder on the way is looked at before the next is made, so nothing is ever made behind a link that leads out. */
async function makeFolder(workspace: Workspace, inner: string, path: string): Promise<string> {
  let at = ''
  for (const part of inner === '.' ? [] : inner.split('/')) {
    at = at === '' ? part : `${at}/${part}`
    if ((await workspace.realPath(at)) !== null) continue
    try {
      await mkdir(join(workspace.root, at))
    } catch (cause) {
      if ((await workspace.realPath(at)) === null) throw denied('write', path, cause)
    }
  }
  return (await workspace.realPath(at)) ?? workspace.root
}

async function refuseIrregular(target: string, path: string): Promise<void> {
  let kind = 'something else than a file'
  try {
    const found = await lstat(target)
    if (found.isFile()) return
    if (found.isSymbolicLink()) kind = 'a symbolic link'
    if (found.isDirectory()) kind = 'a folder'
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return
    throw denied('write', path, cause)
  }
  throw new UserError({
    code: 'VEL_FILE_IRREGULAR',
    message: `${JSON.stringify(path)} is ${kind} and is not written over.`,
    why: 'a step before, or the repository itself, put it there.',
    fix: 'remove it, or name another place to write to.',
  })
}
