import { execFileSync } from 'node:child_process'
import { buildForest } from '../../src/forest/build-forest.ts'
import { countNeeded } from '../../src/forest/count-needed.ts'
import { walkForest } from '../../src/forest/walk-forest.ts'
import { createEntryReader } from '../../src/store/create-entry-reader.ts'
import { listObjectFolders } from '../../src/store/object-folders.ts'
import { openStore } from '../../src/store/open-store.ts'

const TYPES: Readonly<Record<string, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 }

/** Every object of a store as we read it: `<type> <bytes in latin-1>` by name. Copies must be equal, or it throws. */
export async function readEveryObject(objects: string, hashBytes = 20): Promise<ReadonlyMap<string, string>> {
  const opened = await openStore(listObjectFolders(objects), hashBytes)
  if (opened.kind !== 'open') throw new Error(opened.why)
  const { store } = opened
  const { table, packPaths } = store.parts
  const forest = buildForest(table, packPaths)
  const needed = countNeeded(table, forest, new Uint8Array(table.count).fill(1))
  const reader = createEntryReader(store.parts, 1024 * 1024)
  const read = new Map<string, string>()
  try {
    walkForest(
      {
        table,
        forest,
        reader,
        packPaths,
        needed,
        maxObjectBytes: 1e8,
        endMs: Number.POSITIVE_INFINITY,
        visit: ({ id, data, sizeBytes }) => {
          const name = store.nameOf(id)
          const text = `${table.type[id]} ${data.toString('latin1', 0, sizeBytes)}`
          if (read.has(name) && read.get(name) !== text) throw new Error(`two copies of ${name} differ`)
          read.set(name, text)
          return null
        },
      },
      forest.order.filter((id) => table.base[id] === -1),
    )
  } finally {
    reader.close()
  }
  return read
}

/** The same as git reads it, alternates included. */
export function readWithGit(root: string): ReadonlyMap<string, string> {
  const out = execFileSync('git', ['cat-file', '--batch', '--batch-all-objects', '--unordered'], {
    cwd: root,
    maxBuffer: 1e9,
    encoding: 'latin1',
  })
  const read = new Map<string, string>()
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf('\n', at)
    const [name = '', type = '', size = ''] = out.slice(at, end).split(' ')
    read.set(name, `${TYPES[type]} ${out.slice(end + 1, end + 1 + Number(size))}`)
    at = end + 2 + Number(size)
  }
  return read
}
