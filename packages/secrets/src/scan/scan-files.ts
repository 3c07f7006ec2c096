import type { TreeBlob } from '@velocity/ports'
import { showLatin1 } from '../text/decode-utf8.ts'
import type { BlobScan } from './create-blob-scan.ts'
import { incomplete } from './incomplete.ts'
import type { ScanSession } from './scan-session.ts'

/** A file with its bytes, from a commit or a folder. */
export interface FileToScan {
  /** In latin-1. */
  readonly path: string
  readonly bytes: Uint8Array | null
  readonly sizeBytes: number
  readonly problem: 'too-large' | 'unreadable' | 'submodule' | null
}

/** What a tree held. */
export interface ScannedFiles {
  readonly files: number
  readonly bytes: number
  readonly submodules: number
}

const SUBMODULE = '160000'

/**
 * Scans files one after the other.
 *
 * Shape:  what cannot be read or is over the cap makes the scan incomplete, by name; submodules are counted.
 */
export async function scanFiles(
  source: AsyncIterable<FileToScan> | Iterable<FileToScan>,
  session: ScanSession,
  scanBlob: BlobScan,
  commit: string | null,
): Promise<ScannedFiles> {
  let files = 0
  let bytes = 0
  let submodules = 0
  for await (const file of source) {
    if (file.problem === 'submodule') submodules += 1
    else if (file.bytes === null) session.miss(notRead(file))
    else {
      files += 1
      bytes += file.sizeBytes
      if (!scanBlob.scan({ path: file.path, bytes: file.bytes, commit })) break
    }
  }
  return { files, bytes, submodules }
}

/** A tree's blobs as files to scan, below a folder. `folder` '.' is all of it. */
export async function* filesOfTree(blobs: AsyncIterable<TreeBlob>, folder: string): AsyncIterable<FileToScan> {
  const prefix = folder === '.' ? '' : `${folder.replace(/\/+$/u, '')}/`
  for await (const { path, mode, sizeBytes, bytes } of blobs) {
    if (!path.startsWith(prefix)) continue
    const problem = mode === SUBMODULE ? 'submodule' : bytes === null ? 'too-large' : null
    yield { path, bytes, sizeBytes, problem }
  }
}

function notRead({ path, problem, sizeBytes }: FileToScan) {
  const name = path === '' ? 'the folder' : showLatin1(path)
  return problem === 'too-large'
    ? incomplete(
        `${name} has ${sizeBytes} bytes and was not scanned.`,
        'it is over the limit for one file.',
        'raise secrets.max-file-mb in .velocity.yml, or take the file out of the repository.',
        name,
      )
    : incomplete(
        `${name} may not be read and was not scanned.`,
        'its permissions keep this user out.',
        'run the scan as a user who may read it.',
        name,
      )
}
