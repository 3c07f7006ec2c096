import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { UserError } from '@velocity/model'
import type { FileStat } from '@velocity/ports'
import { denied } from './denied.ts'
import { tooLarge } from './too-large.ts'
import type { Workspace } from './workspace.ts'

const CHUNK_BYTES = 1024 * 1024

/** What is known of a file, or null when there is no such regular file. Errors: VEL_PATH_OUTSIDE. */
export async function statFile(workspace: Workspace, path: string): Promise<FileStat | null> {
  const real = await workspace.realPath(path)
  if (real === null) return null
  const found = await stat(real)
  return found.isFile() ? { sizeBytes: found.size, modifiedAt: found.mtime } : null
}

/** The file's bytes; one buffer of at most 1 MiB serves all chunks. Errors: as `Files.read`. */
export async function* readChunks(workspace: Workspace, path: string): AsyncIterable<Uint8Array> {
  const { file, sizeBytes } = await openFile(workspace, path)
  try {
    // A tree has thousands of small files: 1 MiB for each would be gigabytes of zeros. One byte more sees a file that grew.
    const buffer = new Uint8Array(Math.min(CHUNK_BYTES, Math.max(sizeBytes + 1, 4096)))
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The file's text; a byte order mark is dropped. Errors: as `Files.readText`. */
export async function readWhole(workspace: Workspace, path: string, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of readChunks(workspace, path)) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) throw tooLarge(`"${path}"`, maxBytes)
    chunks.push(chunk.slice())
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks))
}

/** The true path is opened, so a link that appears in between is refused by O_NOFOLLOW. */
async function openFile(workspace: Workspace, path: string): Promise<{ file: FileHandle; sizeBytes: number }> {
  const real = await workspace.realPath(path)
  if (real === null) throw missing(`there is no file ${JSON.stringify(path)}.`)
  const found = await stat(real)
  if (!found.isFile()) throw missing(`${JSON.stringify(path)} is a folder or a special file, not a regular one.`)
  try {
    return { file: await open(real, constants.O_RDONLY | constants.O_NOFOLLOW), sizeBytes: found.size }
  } catch (cause) {
    throw denied('read', path, cause)
  }
}

function missing(message: string): UserError {
  return new UserError({
    code: 'VEL_FILE_MISSING',
    message,
    why: 'the step that writes it did not run, failed, or writes it elsewhere.',
    fix: 'list the folder in a step before this one, and name the file as it stands there.',
  })
}
