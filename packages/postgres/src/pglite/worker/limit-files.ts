import { type MemoryFs, measureFiles } from './memory-files.ts'

/** The part of Emscripten's module that keeps files in memory. */
export interface MemoryFiles {
  readonly FS: MemoryFs & { readonly ErrnoError: new (code: number) => Error }
  readonly MEMFS: { expandFileStorage(node: unknown, sizeBytes: number): void }
}

/** Emscripten's number of `ENOSPC`. */
const NO_SPACE = 51
/** Growth between two measurements. */
const STEP_BYTES = 64 * 1024 * 1024

interface FileNode {
  readonly contents?: { readonly length: number } | null
}

/** Makes the engine say "No space left on device" once its files are larger than the limit, instead of eating the machine's memory. */
export function limitFiles({ FS, MEMFS }: MemoryFiles, root: string, limitBytes: number): void {
  const expand = MEMFS.expandFileStorage.bind(MEMFS)
  let grownBytes = 0
  let measuredBytes = 0
  MEMFS.expandFileStorage = (node: unknown, sizeBytes: number): void => {
    grownBytes += Math.max(0, sizeBytes - ((node as FileNode).contents?.length ?? 0))
    if (measuredBytes + grownBytes > limitBytes || grownBytes > STEP_BYTES) {
      measuredBytes = measureFiles(FS, root)
      grownBytes = 0
      if (measuredBytes > limitBytes) throw new FS.ErrnoError(NO_SPACE)
    }
    expand(node, sizeBytes)
  }
}
