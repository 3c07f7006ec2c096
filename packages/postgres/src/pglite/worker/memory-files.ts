import type { TarEntry } from './tar.ts'

/** The part of Emscripten's file system that is used here. */
export interface MemoryFs {
  analyzePath(path: string): { readonly exists: boolean }
  mkdirTree(path: string, mode?: number): void
  writeFile(path: string, content: Uint8Array, options: { readonly mode: number; readonly canOwn: boolean }): void
  readdir(path: string): readonly string[]
  stat(path: string): { readonly mode: number; readonly size: number }
  isDir(mode: number): boolean
  isFile(mode: number): boolean
  lookupPath(path: string): { readonly node: { readonly contents: Uint8Array | null; readonly usedBytes: number } }
}

/** Lays entries below a folder, without copying what is in them. */
export function layFiles(fs: MemoryFs, root: string, entries: readonly TarEntry[]): void {
  const known = new Set<string>()
  const needFolder = (path: string): void => {
    if (known.has(path)) return
    known.add(path)
    if (!fs.analyzePath(path).exists) fs.mkdirTree(path, 0o700)
  }
  for (const { name, content } of entries) {
    const path = `${root}/${name}`
    needFolder(content === null ? path : path.slice(0, path.lastIndexOf('/')))
    if (content !== null) fs.writeFile(path, content, { mode: 0o600, canOwn: true })
  }
}

/** Every file and folder below a folder, sorted by name; contents are views, good until the engine writes again. */
export function collectFiles(fs: MemoryFs, root: string): readonly TarEntry[] {
  return walk(fs, root, '').map(({ name, isFolder }) => ({
    name,
    content: isFolder ? null : readView(fs, `${root}/${name}`),
  }))
}

function readView(fs: MemoryFs, path: string): Uint8Array {
  const { contents, usedBytes } = fs.lookupPath(path).node
  return contents === null ? new Uint8Array(0) : contents.subarray(0, usedBytes)
}

/** The bytes of all files below a folder. */
export function measureFiles(fs: MemoryFs, root: string): number {
  return walk(fs, root, '').reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

interface Place {
  readonly name: string
  readonly isFolder: boolean
  readonly sizeBytes: number
}

function walk(fs: MemoryFs, root: string, below: string): readonly Place[] {
  return [...fs.readdir(`${root}/${below}`)]
    .filter((name) => name !== '.' && name !== '..')
    .sort()
    .flatMap((name): readonly Place[] => {
      const path = `${below}${name}`
      const { mode, size } = fs.stat(`${root}/${path}`)
      if (fs.isDir(mode)) return [{ name: path, isFolder: true, sizeBytes: 0 }, ...walk(fs, root, `${path}/`)]
      return fs.isFile(mode) ? [{ name: path, isFolder: false, sizeBytes: size }] : []
    })
}
