import { resolve } from 'node:path'
import { createGit } from '@velocity/git'
import { createConsoleLog, createLocal, walkFiles } from '@velocity/local'
import { UserError } from '@velocity/model'
import { createHistoryScan } from '@velocity/packs'
import type { HistoryScan, SecretPorts } from '@velocity/secrets'
import type { Console } from '../command.ts'
import { localContext } from './local-context.ts'
import { createLocalPorts, type LocalPorts } from './local-ports.ts'

const NO_COMMIT = '0'.repeat(40)

/**
 * Makes the ports of a scan on a laptop: of the repository around the current folder, or of a folder that need be none.
 *
 * Errors: as `createLocalPorts`; VEL_FILE_MISSING for a folder that is not there. The index of a repository without a commit can
 *         be scanned.
 */
export async function createSecretPorts(
  console: Console,
  tree: string | null,
  isIndexEnough: boolean,
): Promise<SecretPorts> {
  if (tree !== null) return folderPorts(console, resolve(console.cwd, tree))
  try {
    const ports = await createLocalPorts(console)
    return secretPortsOf(console, ports)
  } catch (error) {
    if (!isIndexEnough || !(error instanceof UserError) || error.code !== 'VEL_GIT_UNKNOWN_REVISION') throw error
    return folderPorts(console, console.cwd)
  }
}

/** Completes the ports of a repository for a scan. */
export function secretPortsOf(console: Console, ports: LocalPorts): SecretPorts {
  return { ...ports, walk: null, history: historyOf(console, ports, ports.root) }
}

function historyOf(console: Console, { exec }: Pick<SecretPorts, 'exec'>, root: string): HistoryScan {
  return createHistoryScan(exec, { root, workerPath: console.scanWorker })
}

function folderPorts(console: Console, root: string): SecretPorts {
  const local = createLocal(root)
  return {
    ...local,
    git: createGit(local.exec, { cwd: root }),
    github: null,
    artifacts: null,
    cache: null,
    log: createConsoleLog({ write: console.err }),
    walk: (_, maxBytes) => walkFiles(root, maxBytes),
    history: null,
    context: localContext(console, NO_COMMIT),
  }
}
