import { availableParallelism } from 'node:os'
import type { Exec } from '@velocity/ports'
import { createScanner, type HistoryOutcome, type HistoryRequest, type HistoryScan } from '@velocity/secrets'
import { attributeHits } from './attribute/attribute-hits.ts'
import { mergeCandidates } from './attribute/merge-candidates.ts'
import { buildForest } from './forest/build-forest.ts'
import { countNeeded } from './forest/count-needed.ts'
import { checkTips } from './log/check-tips.ts'
import { pumpLog } from './log/pump-log.ts'
import { readHistory } from './log/read-history.ts'
import { packCorrupt } from './pack-corrupt.ts'
import { createPathTable } from './scan/path-table.ts'
import { ruleReach } from './scan/rule-reach.ts'
import type { ScanJob } from './scan/scan-part.ts'
import { scanTags } from './scan/scan-tags.ts'
import { shareRoots } from './scan/share-roots.ts'
import { startThreads, type Threads } from './scan/start-threads.ts'
import { createEntryReader } from './store/create-entry-reader.ts'
import { BLOB, COMMIT, TREE } from './store/entry-header.ts'
import { findRepository } from './store/find-repository.ts'
import { type ObjectStore, openStore } from './store/open-store.ts'

/** Where the repository is, and what may be used. */
export interface HistoryScanOptions {
  /** A folder of the repository. */
  readonly root: string
  /** The file of the worker: `scan-worker`, as source, compiled or bundled; null: one thread only. */
  readonly workerPath: string | null
  /** The most threads; without it the processors decide, up to four, and small repositories are scanned on one. */
  readonly threads?: number
}

const MAX_THREADS = 4
const THREADS_FROM_BYTES = 64 * 1024 * 1024
const MIN_ATTRIBUTION_MS = 20_000
const CACHE_BYTES = 256 * 1024 * 1024

/**
 * Makes the scan of a repository's whole history that reads the object store itself.
 *
 * Shape:  as the port says. git lists the commits and what they changed; contents are read from packs and loose objects.
 * Errors: VEL_PACK_CORRUPT, VEL_GIT_LOG, VEL_GIT_UNKNOWN_REVISION for a tip that is no full hash and no ref, and those of `exec`.
 */
export function createHistoryScan(exec: Exec, options: HistoryScanOptions): HistoryScan {
  return {
    scan: async (request) => {
      checkTips(request.tips)
      const found = await findRepository(exec, options.root)
      if (found.kind === 'unsupported') return found
      const startedMs = performance.now()
      const log = pumpLog(exec, options.root, request.tips)
      let threads: Threads | null = null
      try {
        const opened = await openStore(found.folders, found.hashBytes)
        if (opened.kind === 'unsupported') return opened
        threads = startThreads(countThreads(options, opened.store.packBytes), options.workerPath)
        return await scanStore(exec, options.root, request, opened.store, log, threads, startedMs)
      } finally {
        await log.stop()
        await threads?.stop()
      }
    },
  }
}

function countThreads({ threads, workerPath }: HistoryScanOptions, packBytes: number): number {
  if (workerPath === null) return 1
  if (threads !== undefined) return threads
  return packBytes < THREADS_FROM_BYTES ? 1 : Math.min(MAX_THREADS, availableParallelism())
}

async function scanStore(
  exec: Exec,
  root: string,
  request: HistoryRequest,
  store: ObjectStore,
  pump: ReturnType<typeof pumpLog>,
  threads: Threads,
  startedMs: number,
): Promise<HistoryOutcome> {
  const { table } = store.parts
  const endMs = request.maxMs == null ? Number.POSITIVE_INFINITY : Date.now() + request.maxMs
  const forest = buildForest(table, store.parts.packPaths)
  const indexedMs = performance.now()
  const { log, tags } = await readHistory(exec, root, request.tips, store, pump)
  const loggedMs = performance.now()
  const wanted = new Uint8Array(new SharedArrayBuffer(table.count))
  for (const id of log.commits) wanted[checked(store, id, COMMIT)] = 1
  for (const id of log.blobOf) wanted[checked(store, id, BLOB)] = 1
  const needed = countNeeded(table, forest, wanted)
  const pathTable = createPathTable(log, table.count)
  const { nowMs, ...scannerData } = request.scanner
  const reach = ruleReach(request.scanner.rules)
  const job: ScanJob = {
    parts: store.parts,
    forest,
    wanted,
    needed,
    pathTable,
    paths: log.paths,
    scanner: scannerData,
    reach,
    maxObjectBytes: request.maxObjectBytes,
    endMs,
    cacheBytes: Math.floor(CACHE_BYTES / threads.count),
    ...shareRoots(table, forest, needed),
  }
  const parts = await threads.run(job)
  const scannedMs = performance.now()
  const candidates = mergeCandidates(
    log,
    parts.flatMap((part) => part.candidates),
  )
  const reader = createEntryReader(store.parts, CACHE_BYTES)
  try {
    const scanner = createScanner(request.scanner)
    // What was found is told even when time is up, as far as that is quickly done.
    const attributionEndMs = Math.max(endMs, Date.now() + MIN_ATTRIBUTION_MS)
    const { maxObjectBytes } = request
    const attribution = { store, forest, reader, log, scanner, maxObjectBytes, endMs: attributionEndMs }
    const attributed = attributeHits(attribution, candidates)
    const tagged = scanTags(attribution, tags)
    const endedMs = performance.now()
    const { everywhere } = reach
    const sum = (pick: (part: (typeof parts)[number]) => number): number =>
      parts.reduce((total, part) => total + pick(part), 0)
    const exhausted = [...parts.flatMap((part) => part.exhausted), ...attributed.exhausted, ...tagged.exhausted]
    return {
      kind: 'done',
      hits: [...attributed.hits, ...tagged.hits],
      exhausted: [...new Set(exhausted)].sort(),
      stats: {
        commits: log.commits.length,
        blobs: wanted.reduce((total, isWanted, id) => total + (isWanted === 1 && table.type[id] === BLOB ? 1 : 0), 0),
        tags: tags.length,
        unreachable: countUnreachable(store, wanted, tags.length),
        tooLarge: sum((part) => part.tooLarge),
        isLate: parts.some((part) => part.isLate) || Date.now() > attributionEndMs,
        packBytes: store.packBytes,
        materialisedBytes: sum((part) => part.materialisedBytes),
        scannedBytes: sum((part) => part.scannedBytes) + tagged.scannedBytes,
        threads: threads.count,
        whyWhole:
          everywhere.length === 0
            ? null
            : `these rules can hit anywhere in their files: ${everywhere.map(({ id }) => id).join(', ')}`,
        indexMs: indexedMs - startedMs,
        logMs: loggedMs - indexedMs,
        scanMs: scannedMs - loggedMs,
        attributeMs: endedMs - scannedMs,
      },
    }
  } finally {
    reader.close()
  }
}

function checked(store: ObjectStore, id: number, type: number): number {
  if (store.parts.table.type[id] !== type)
    throw packCorrupt(store.parts.packPaths[0] ?? '', `the object ${store.nameOf(id)} is of another kind than git says`)
  return id
}

/** Every copy counts, but for copies of what was scanned. */
function countUnreachable(
  { parts: { table }, find, nameOf }: ObjectStore,
  wanted: Uint8Array,
  tagCount: number,
): number {
  let count = -tagCount
  for (let id = 0; id < table.count; id += 1) {
    if (wanted[id] === 1 || table.type[id] === TREE) continue
    const first = find(Buffer.from(nameOf(id), 'hex'))
    if (first === id) count += 1
  }
  return Math.max(0, count)
}
