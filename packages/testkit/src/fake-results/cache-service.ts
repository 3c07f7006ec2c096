import type { Blob, BlobStore } from './blob-store.ts'
import { ok, type TwirpAnswer, type TwirpCall, type TwirpMethod, text, twirpError } from './twirp.ts'
import type { ResultsCacheEntry } from './types.ts'

/** The cache service (v2) and what it keeps. */
export interface CacheService {
  readonly methods: Readonly<Record<string, TwirpMethod>>
  finished(): readonly ResultsCacheEntry[]
}

interface Entry {
  readonly id: number
  readonly key: string
  readonly version: string
  readonly blob: Blob
  isFinished: boolean
}

/**
 * Makes the cache service.
 *
 * Shape: an entry is immutable; a second one with the same key and version is refused. Exact keys win over prefixes; of several
 * entries that a prefix matches the newest is given.
 */
export function createCacheService(store: BlobStore, base: () => string): CacheService {
  const entries: Entry[] = []

  function create(call: TwirpCall): TwirpAnswer {
    const key = text(call, 'key')
    const version = text(call, 'version')
    // The words are what the client looks for to tell a policy from a race.
    if (!call.identity.canWriteCache) return ok({ ok: false, message: 'cache write denied: the token is read-only' })
    if (entries.some((one) => one.key === key && one.version === version)) {
      return twirpError(409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
    }
    const blob = store.create()
    entries.push({ id: 9001 + entries.length, key, version, blob, isFinished: false })
    return ok({ ok: true, signed_upload_url: base() + store.pathOf(blob, 'cache'), message: '' })
  }

  function finalize(call: TwirpCall): TwirpAnswer {
    const entry = entries.find((one) => one.key === text(call, 'key') && one.version === text(call, 'version'))
    if (entry === undefined || entry.isFinished) return twirpError(404, 'not_found', 'cache entry not found')
    const size = entry.blob.content?.length ?? 0
    if (size !== Number(text(call, 'size_bytes'))) {
      return ok({ ok: false, message: `size_bytes is ${text(call, 'size_bytes')}, uploaded were ${size} bytes` })
    }
    entry.isFinished = true
    return ok({ ok: true, entry_id: String(entry.id), message: '' })
  }

  function download(call: TwirpCall): TwirpAnswer {
    const restoreKeys = (call.body['restore_keys'] ?? []) as readonly string[]
    const known = entries.filter((one) => one.isFinished && one.version === text(call, 'version')).reverse()
    const key = text(call, 'key')
    const found =
      known.find((one) => one.key === key) ??
      [key, ...restoreKeys]
        .map((prefix) => known.find((one) => one.key.startsWith(prefix)))
        .find((one) => one !== undefined)
    if (found === undefined) return ok({ ok: false })
    return ok({ ok: true, signed_download_url: base() + store.pathOf(found.blob, 'cache'), matched_key: found.key })
  }

  return {
    methods: { CreateCacheEntry: create, FinalizeCacheEntryUpload: finalize, GetCacheEntryDownloadURL: download },
    finished() {
      return entries
        .filter((one) => one.isFinished)
        .map((one) => ({ key: one.key, version: one.version, sizeBytes: one.blob.content?.length ?? 0 }))
    },
  }
}
