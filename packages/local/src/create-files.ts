import type { Files } from '@velocity/ports'
import { globFiles } from './glob-files.ts'
import { readChunks, readWhole, statFile } from './read-file.ts'
import { openWorkspace } from './workspace.ts'
import { writeFileWhole } from './write-file-whole.ts'

/**
 * Makes the `Files` of one folder of this machine. Absolute paths are accepted when they lie inside it.
 *
 * Errors: as the port says, and VEL_FILE_DENIED where the system refuses, VEL_FILE_IRREGULAR for writing over a link or a folder,
 *         VEL_GLOB_INVALID for an unbalanced glob.
 */
export function createFiles(root: string): Files {
  const workspace = openWorkspace(root)
  return {
    glob: (patterns) => globFiles(workspace, patterns),
    stat: (path) => statFile(workspace, path),
    read: (path) => readChunks(workspace, path),
    readText: (path, maxBytes) => readWhole(workspace, path, maxBytes),
    write: (path, content) => writeFileWhole(workspace, path, content),
  }
}
