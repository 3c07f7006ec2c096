import type { ArchiveSkip } from '../archive/archive-entry.ts'
import type { ArchiveLimits } from '../archive/archive-limits.ts'
import { detectArchive } from '../archive/detect-archive.ts'
import { openArchive } from '../archive/open-archive.ts'
import { type Latin1Reader, latin1Of } from '../text/latin1-of.ts'
import type { Fragment, FragmentKind } from './fragment.ts'
import type { FragmentResult, Hit } from './hit.ts'
import { lineIndex } from './line-index.ts'
import type { Scanner } from './scanner.ts'
import { isBinary, textOfBinary } from './text-of-binary.ts'

/** The bytes of a file and how far they are looked into. */
export interface ScanBytesRequest {
  /** From the repository's root, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly kind: FragmentKind
  readonly commit: string | null
  /** null: archives are binary files like others. */
  readonly archives: ArchiveLimits | null
  /** A larger file is not scanned, and named. Default: 256 MiB. */
  readonly maxFileBytes?: number
  /** The host's own way to read latin-1; default: `latin1Of`. */
  readonly toLatin1?: Latin1Reader
}

/** Why bytes were not scanned. */
export type NotScannedReason = ArchiveSkip | 'file-too-large'

/** What scanning bytes left. */
export interface ScannedBytes {
  /** The file, or the members of an archive, that left anything. The text of a binary file has line feeds for what is no text. */
  readonly results: readonly { readonly fragment: Fragment; readonly result: FragmentResult }[]
  /** Files that were scanned: members of archives are files. */
  readonly fileCount: number
  readonly byteCount: number
  /** Those of the files whose printable runs alone were looked at. */
  readonly binaryCount: number
  readonly archiveCount: number
  readonly notScanned: readonly { readonly path: string; readonly reason: NotScannedReason }[]
}

/** Units: bytes. */
const DEFAULT_MAX_FILE = 256 * 1024 * 1024
const WINDOW = 1024 * 1024
const CONTEXT_BEFORE = 8 * 1024
const CONTEXT_AFTER = 64 * 1024

/**
 * Scans a file: text as it is, of a binary file the printable runs, of an archive every file inside of it. Large files are scanned in
 * windows of a mebibyte.
 *
 * Errors: those of expressions that are compiled here for the first time.
 */
export function scanBytes(scanner: Scanner, request: ScanBytesRequest): ScannedBytes {
  const { path, bytes, archives } = request
  if (archives === null || archives.maxDepth < 1 || detectArchive(bytes) === null) return scanFile(scanner, request)
  let total: ScannedBytes = { ...NOTHING, archiveCount: 1 }
  for (const entry of openArchive(bytes, path, archives)) {
    if (entry.kind === 'member')
      total = add(total, scanFile(scanner, { ...request, path: entry.path, bytes: entry.bytes }))
    else total = add(total, { ...NOTHING, notScanned: [{ path: entry.path, reason: entry.reason }] })
  }
  const isUnopened = total.notScanned.some((part) => part.path === path && part.reason === 'unsupported')
  const own = scanFile(scanner, request)
  if (isUnopened) return add(total, own)
  // What stands beside the members (before, between, behind them) is in no archive's list.
  return add(total, { ...NOTHING, results: withoutThose(own.results, total.results), notScanned: own.notScanned })
}

/** A member that is stored as it is stands in the archive's own bytes too. */
function withoutThose(own: ScannedBytes['results'], members: ScannedBytes['results']): ScannedBytes['results'] {
  const keyOf = ({ rule, secret }: Hit): string => `${rule.id}\0${secret.reveal()}`
  const known = new Set(members.flatMap(({ result }) => result.hits.map(keyOf)))
  return own.map(({ fragment, result }) => ({
    fragment,
    result: { ...result, hits: result.hits.filter((hit) => hit.rule.pattern === null || !known.has(keyOf(hit))) },
  }))
}

const NOTHING: ScannedBytes = {
  results: [],
  fileCount: 0,
  byteCount: 0,
  binaryCount: 0,
  archiveCount: 0,
  notScanned: [],
}

function scanFile(scanner: Scanner, request: ScanBytesRequest): ScannedBytes {
  const { path, bytes, maxFileBytes = DEFAULT_MAX_FILE, toLatin1 = latin1Of } = request
  if (bytes.length > maxFileBytes) return { ...NOTHING, notScanned: [{ path, reason: 'file-too-large' }] }
  const isMasked = isBinary(bytes) && !isWide(bytes)
  const seen = isMasked ? textOfBinary(bytes) : bytes
  const fragment = fragmentOf(request)
  const scanned =
    seen.length <= WINDOW + CONTEXT_AFTER
      ? scanWhole(scanner, fragment, seen, toLatin1)
      : scanWindows(scanner, fragment, seen, toLatin1)
  return { ...scanned, fileCount: 1, byteCount: bytes.length, binaryCount: isMasked ? 1 : 0 }
}

/** UTF-16 of mostly ASCII, which the engine reads by itself. */
function isWide(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = bytes.subarray(0, 512)
  const nuls = [0, 0]
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  const enough = 0.35 * head.length
  return (even >= enough && odd === 0) || (odd >= enough && even === 0)
}

function scanWhole(
  scanner: Scanner,
  fragment: Omit<Fragment, 'text'>,
  bytes: Uint8Array,
  toLatin1: Latin1Reader,
): ScannedBytes {
  const whole = { ...fragment, text: toLatin1(bytes) }
  return withHits(whole, scanner.scan(whole))
}

function scanWindows(
  scanner: Scanner,
  fragment: Omit<Fragment, 'text'>,
  bytes: Uint8Array,
  toLatin1: Latin1Reader,
): ScannedBytes {
  const scan = scanner.open(fragment)
  for (let start = 0; start < bytes.length; start += WINDOW) {
    const origin = Math.max(0, start - CONTEXT_BEFORE)
    const end = Math.min(bytes.length, start + WINDOW)
    const text = toLatin1(bytes.subarray(origin, Math.min(bytes.length, end + CONTEXT_AFTER)))
    scan.feed({ text, from: start - origin, to: end - origin, origin })
  }
  const result = scan.close()
  return withHits({ ...fragment, text: result.hits.length === 0 ? '' : toLatin1(bytes) }, result)
}

function withHits(fragment: Fragment, result: FragmentResult): ScannedBytes {
  const isEmpty = result.hits.length === 0 && result.exhausted.length === 0
  return isEmpty ? NOTHING : { ...NOTHING, results: [{ fragment, result }] }
}

function fragmentOf({ path, bytes, kind, commit }: ScanBytesRequest): Omit<Fragment, 'text'> {
  return { path, kind, commit, lineOf: lineIndex(bytes) }
}

function add(a: ScannedBytes, b: ScannedBytes): ScannedBytes {
  return {
    results: [...a.results, ...b.results],
    fileCount: a.fileCount + b.fileCount,
    byteCount: a.byteCount + b.byteCount,
    binaryCount: a.binaryCount + b.binaryCount,
    archiveCount: a.archiveCount + b.archiveCount,
    notScanned: [...a.notScanned, ...b.notScanned],
  }
}
