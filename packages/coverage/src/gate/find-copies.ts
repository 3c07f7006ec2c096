import type { Files } from '@velocity/ports'
import { normalizeReportPath } from '../resolve/normalize-report-path.ts'

type Disk = Pick<Files, 'stat'>

/** A report path with the tracked file that it was taken for. */
export interface Match {
  readonly raw: string
  readonly path: string
}

const SAMPLES = 5

/**
 * Finds report paths that were taken for a tracked file by their tail, and are really another file on disk: `dist/src/a.js`, built
 * from `src/a.js`, has lines of its own.
 *
 * Shape:  the raw paths. Looked at by the prefix that was cut off, a few files of each; a copy of the same size is the same file
 *         under another name, and is taken for it.
 * Errors: those of `Files.stat`.
 */
export async function findCopies(matches: readonly Match[], disk: Disk): Promise<ReadonlySet<string>> {
  const byPrefix = Map.groupBy(
    matches.flatMap((match) => cutTail(match)),
    ({ prefix }) => prefix,
  )
  const copies = new Set<string>()
  for (const [prefix, group] of byPrefix) {
    const hasCopy = await anyOf(group.slice(0, SAMPLES), ({ path }) => isCopied(prefix, path, disk))
    if (hasCopy) for (const { raw } of group) copies.add(raw)
  }
  return copies
}

function cutTail({ raw, path }: Match): readonly (Match & { readonly prefix: string })[] {
  const normal = normalizeReportPath(raw)
  const isTail = normal.kind === 'path' && normal.path.endsWith(`/${path}`)
  return isTail ? [{ raw, path, prefix: normal.path.slice(0, -path.length - 1) }] : []
}

// Any end of the prefix may be a folder of the workspace.
async function isCopied(prefix: string, path: string, disk: Disk): Promise<boolean> {
  const segments = prefix.split('/')
  const own = await disk.stat(path)
  return anyOf([...segments.keys()].reverse(), async (at) => {
    const other = await disk.stat(`${segments.slice(at).join('/')}/${path}`)
    return other !== null && other.sizeBytes !== own?.sizeBytes
  })
}

async function anyOf<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (await test(item)) return true
  return false
}
