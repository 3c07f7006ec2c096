import type { Fragment, HistoryHit } from '@velocity/secrets'
import type { AttributionParts } from '../attribute/attribution-parts.ts'
import { visitObjects } from '../attribute/visit-objects.ts'
import { packCorrupt } from '../pack-corrupt.ts'
import { TAG } from '../store/entry-header.ts'
import { readCommitText } from './commit-text.ts'
import { createLineCounter } from './line-counter.ts'

/** What the messages of tags hold. */
export interface ScannedTags {
  readonly hits: readonly HistoryHit[]
  readonly exhausted: readonly string[]
  readonly scannedBytes: number
}

/**
 * Scans annotated tags, and the tags that they name in turn.
 *
 * Errors: VEL_PACK_CORRUPT.
 */
export function scanTags(parts: AttributionParts, tags: readonly number[]): ScannedTags {
  const { store, scanner } = parts
  const hits: HistoryHit[] = []
  const exhausted: string[] = []
  const seen = new Set(tags)
  let scannedBytes = 0
  for (let next: readonly number[] = tags; next.length > 0; ) {
    const inner: number[] = []
    visitObjects(parts, next, (id, raw) => {
      if (store.parts.table.type[id] !== TAG)
        throw packCorrupt(
          store.parts.packPaths[0] ?? '',
          `the object ${store.nameOf(id)} is of another kind than git says`,
        )
      const [, named = ''] = /^object ([0-9a-f]+)\ntype tag\n/u.exec(raw) ?? []
      const found = named === '' ? -1 : store.find(Buffer.from(named, 'hex'))
      if (found >= 0 && !seen.has(found)) inner.push(found)
      seen.add(found)
      const { message, identities } = readCommitText(raw)
      const texts = [
        { kind: 'tag-message', text: message },
        { kind: 'identity', text: identities },
      ] as const
      for (const { kind, text } of texts) {
        const fragment: Fragment = { kind, path: '', text, commit: store.nameOf(id), lineOf: createLineCounter(text) }
        const result = scanner.scan(fragment)
        scannedBytes += text.length
        exhausted.push(...result.exhausted)
        for (const hit of result.hits) hits.push({ fragment, hit })
      }
    })
    next = inner
  }
  return { hits, exhausted, scannedBytes }
}
