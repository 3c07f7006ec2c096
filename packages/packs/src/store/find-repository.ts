import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Exec } from '@velocity/ports'
import { gitText } from '../log/list-odd-refs.ts'
import { listObjectFolders } from './object-folders.ts'

/** Where a repository keeps its objects, or why only git can read them. */
export type FoundRepository =
  | { readonly kind: 'found'; readonly folders: readonly string[]; readonly hashBytes: number }
  | { readonly kind: 'unsupported'; readonly why: string }

/**
 * Asks git where the objects are and what their names are made of.
 *
 * Errors: those of `exec`; VEL_EXEC_FAILED where there is no repository.
 */
export async function findRepository(exec: Exec, root: string): Promise<FoundRepository> {
  if ((process.env['GIT_ALTERNATE_OBJECT_DIRECTORIES'] ?? '') !== '')
    return { kind: 'unsupported', why: 'its objects are spread over folders that the environment names' }
  const answer = await gitText(exec, root, [
    'rev-parse',
    '--git-path',
    'objects',
    '--show-object-format',
    '--git-common-dir',
  ])
  const [objects = '', format = '', common = ''] = answer.split('\n')
  if (format !== 'sha1' && format !== 'sha256') return { kind: 'unsupported', why: `its object format is "${format}"` }
  const config = await gitText(exec, root, ['config', '--null', '--list', '--local'])
  if (/(?:^|\0)(?:extensions\.partialclone|remote\..*\.promisor)\n(?!false\0)/iu.test(config))
    return { kind: 'unsupported', why: 'it is a partial clone' }
  if (existsSync(join(resolve(root, common), 'info', 'grafts'))) return { kind: 'unsupported', why: 'it has grafts' }
  return { kind: 'found', folders: listObjectFolders(resolve(root, objects)), hashBytes: format === 'sha256' ? 32 : 20 }
}
